// What Android Studio opens: the same modules that Maven builds, for a phone. Written against the documentation of the
// Android Gradle plugin and of Kotlin; the machines that test this repository have no Android SDK, so it has not run there.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "waterpay"

include(":waterpay", ":ui", ":app")
