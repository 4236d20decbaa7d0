// The library: the generated bindings, the layer by hand, and the Rust library for each kind of phone.
// `bindings/generate.sh` writes the first and `scripts/android.sh` the last; run both before Gradle.
plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
}

android {
    namespace = "tw.waterpay"
    compileSdk = libs.versions.target.sdk.get().toInt()

    defaultConfig {
        minSdk = libs.versions.min.sdk.get().toInt()
        consumerProguardFiles("consumer-rules.pro")
    }

    sourceSets["main"].kotlin.srcDir("../../target/bindings/kotlin")
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    api(libs.coroutines.android)
    // The AAR: it holds JNA's native half for each kind of phone.
    implementation("net.java.dev.jna:jna:${libs.versions.jna.get()}@aar")
}
