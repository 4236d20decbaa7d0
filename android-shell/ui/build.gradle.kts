// The screens and their view models, for Android. Maven compiles the same files for the desktop and tests them there.
plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "tw.waterpay.ui"
    compileSdk = libs.versions.target.sdk.get().toInt()

    defaultConfig {
        minSdk = libs.versions.min.sdk.get().toInt()
    }

    buildFeatures.compose = true
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    api(project(":waterpay"))
    api(libs.compose.foundation)
    api(libs.compose.ui)
    api(libs.material3)
}
