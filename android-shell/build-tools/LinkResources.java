import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links the app's resources and those of its Android libraries with aapt2.
 *
 * <p>{@code java LinkResources.java PACKAGE MIN_SDK TARGET_SDK VERSION FRAMEWORK EXPLODED OUT MAIN BUILD_TYPE} reads
 * the manifest in MAIN, {@code res} in MAIN and in BUILD_TYPE, which goes before it, and the libraries under EXPLODED (see
 * {@code UnpackLibraries.java}). It writes to OUT:
 *
 * <ul>
 *   <li>{@code AndroidManifest.xml}: ours with the package, which Gradle takes from the build file instead, and without
 *       the attributes that the framework here does not know
 *   <li>{@code resources.apk}: the linked resources and the binary manifest
 *   <li>{@code r/}: the R classes of every package, as Java sources
 *   <li>{@code keep.pro}: rules that keep what the manifest names
 * </ul>
 *
 * <p>The manifests of libraries are not merged: Gradle does that, and the tests here need no part of them.
 */
public final class LinkResources {
    /** Attributes of the manifest that came after the newest framework that aapt2 of Debian reads. */
    private static final List<String> TOO_NEW = List.of("enableOnBackInvokedCallback", "localeConfig");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String packageName = arguments[0];
        String minSdk = arguments[1];
        String targetSdk = arguments[2];
        String version = arguments[3];
        String framework = arguments[4];
        Path exploded = Path.of(arguments[5]);
        Path out = Path.of(arguments[6]);
        Path main = Path.of(arguments[7]);
        Path buildType = Path.of(arguments[8]);

        Files.createDirectories(out.resolve("compiled"));
        Path manifest = Files.writeString(
                out.resolve("AndroidManifest.xml"),
                Files.readString(main.resolve("AndroidManifest.xml"))
                        .replaceFirst("<manifest ", "<manifest package=\"" + packageName + "\" ")
                        .replaceAll("\\s+android:(" + String.join("|", TOO_NEW) + ")=\"[^\"]*\"", ""));

        Set<String> libraryPackages = new TreeSet<>();
        List<String> libraryResources = new ArrayList<>();
        for (Path library : sortedFolders(exploded)) {
            Path symbols = library.resolve("R.txt");
            if (Files.exists(symbols) && Files.size(symbols) > 0) {
                libraryPackages.add(packageOf(library.resolve("AndroidManifest.xml")));
            }
            if (Files.isDirectory(library.resolve("res"))) {
                libraryResources.add(compile(library.resolve("res"), out, library.getFileName().toString()));
            }
        }
        List<String> link = new ArrayList<>(List.of(
                "aapt2", "link",
                "-I", framework,
                "--manifest", manifest.toString(),
                "--min-sdk-version", minSdk,
                "--target-sdk-version", targetSdk,
                "--version-code", "1",
                "--version-name", version,
                "--auto-add-overlay",
                "--extra-packages", String.join(":", libraryPackages),
                "--java", out.resolve("r").toString(),
                "--proguard", out.resolve("keep.pro").toString(),
                "-o", out.resolve("resources.apk").toString()));
        link.addAll(libraryResources);
        link.addAll(List.of("-R", compile(main.resolve("res"), out, "app")));
        link.addAll(List.of("-R", compile(buildType.resolve("res"), out, "app-build-type")));
        run(link);
    }

    private static String packageOf(Path manifest) throws IOException {
        Matcher matcher = Pattern.compile("package=\"([^\"]+)\"").matcher(Files.readString(manifest));
        if (!matcher.find()) {
            throw new IllegalArgumentException("no package in " + manifest);
        }
        return matcher.group(1);
    }

    private static String compile(Path resources, Path out, String name) throws IOException, InterruptedException {
        String compiled = out.resolve("compiled").resolve(name + ".zip").toString();
        run(List.of("aapt2", "compile", "--dir", resources.toString(), "-o", compiled));
        return compiled;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(code + " from " + String.join(" ", command));
        }
    }

    private static List<Path> sortedFolders(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}
