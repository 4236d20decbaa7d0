import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes an APK of the app without the Android Gradle plugin and verifies it, so that the rules for R8 are tried wherever
 * Maven runs. What a resident installs is Gradle's, signed with the publisher's key.
 *
 * <p>{@code java AssembleApk.java MIN_SDK SHELL} takes what the modules under SHELL left in their {@code target} folders,
 * shrinks the classes with R8 in full mode, puts resources and native libraries beside them, aligns, signs with a key
 * that is thrown away, verifies, and prints the size. It writes {@code apk/target/waterpay.apk}.
 */
public final class AssembleApk {
    private static final List<String> ABIS = List.of("arm64-v8a", "x86_64");

    /** Classes that are only ever found by name: without the rules R8 would rename or remove them. */
    private static final List<String> FOUND_BY_NAME = List.of(
            "Lcom/sun/jna/Native;",
            "Lcom/sun/jna/CallbackReference;",
            "Ltw/waterpay/app/MainActivity;",
            "Ltw/waterpay/bindings/RustBuffer;",
            "Ltw/waterpay/bindings/UniffiLib;",
            "Ltw/waterpay/bindings/UniffiRustFutureContinuationCallback;");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String minSdk = arguments[0];
        Path shell = Path.of(arguments[1]).toRealPath();
        Path target = shell.resolve("apk/target");
        Path tools = target.resolve("tools");
        Path jna = Files.createDirectories(target.resolve("jna"));
        unzip(tools.resolve("jna.aar"), jna);
        List<Path> libraries = new ArrayList<>(List.of(jna));
        libraries.addAll(list(shell.resolve("androidx/target/exploded"), ""));

        Path shrunk = target.resolve("shrunk.zip");
        shrink(minSdk, shell, target, libraries, shrunk);

        Map<String, Path> nativeLibraries = new LinkedHashMap<>();
        for (Path library : libraries) {
            collectNative(library.resolve("jni"), nativeLibraries);
        }
        collectNative(shell.resolve("waterpay/src/main/jniLibs"), nativeLibraries);
        Path unaligned = target.resolve("unaligned.apk");
        zip(shell.resolve("app/target/android/resources.apk"), shrunk, nativeLibraries, unaligned);

        Path apk = target.resolve("waterpay.apk");
        align(unaligned, apk);
        sign(target, apk);
        run("apksigner", "verify", apk.toString());
        verifyNames(apk);
        System.out.printf("%s: %,d bytes, verified%n", shell.relativize(apk), Files.size(apk));
        nativeLibraries.forEach((name, file) -> System.out.println("  " + name));
        if (!nativeLibraries.containsKey("lib/" + ABIS.get(0) + "/libwaterpay.so")) {
            System.out.println("  without libwaterpay.so, which scripts/android.sh builds: it does not run on a phone");
        }
    }

    private static void shrink(String minSdk, Path shell, Path target, List<Path> libraries, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(), "-cp", target.resolve("tools/r8.jar").toString(), "com.android.tools.r8.R8",
                "--release",
                "--map-diagnostics", "info", "none",
                "--min-api", minSdk,
                // The framework's classes, and those of Java, which that archive leaves out.
                "--lib", target.resolve("tools/framework.jar").toString(),
                "--lib", System.getProperty("java.home"),
                "--pg-conf", shell.resolve("waterpay/consumer-rules.pro").toString(),
                "--pg-conf", shell.resolve("app/target/android/keep.pro").toString(),
                "--pg-map-output", target.resolve("mapping.txt").toString(),
                "--output", output.toString()));
        for (Path library : libraries) {
            Path rules = library.resolve("proguard.txt");
            if (Files.exists(rules)) {
                command.addAll(List.of("--pg-conf", rules.toString()));
            }
        }
        command.add(target.resolve("jna/classes.jar").toString());
        for (Path jar : list(target.resolve("classes"), ".jar")) {
            command.add(jar.toString());
        }
        run(command.toArray(String[]::new));
    }

    private static void collectNative(Path folder, Map<String, Path> libraries) throws IOException {
        for (String abi : ABIS) {
            for (Path file : list(folder.resolve(abi), ".so")) {
                libraries.put("lib/" + abi + "/" + file.getFileName(), file);
            }
        }
    }

    /** Native libraries and the resource table are stored, since Android maps them into memory as they lie. */
    private static void zip(Path resources, Path shrunk, Map<String, Path> nativeLibraries, Path output)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(output));
                ZipFile resourceEntries = new ZipFile(resources.toFile());
                ZipFile shrunkEntries = new ZipFile(shrunk.toFile())) {
            for (ZipEntry entry : resourceEntries.stream().toList()) {
                put(zip, entry.getName(), read(resourceEntries, entry), entry.getMethod() == ZipEntry.STORED);
            }
            for (ZipEntry entry : shrunkEntries.stream().toList()) {
                String name = entry.getName();
                if (!name.startsWith("META-INF/") || name.startsWith("META-INF/services/")) {
                    put(zip, name, read(shrunkEntries, entry), false);
                }
            }
            for (Map.Entry<String, Path> library : nativeLibraries.entrySet()) {
                put(zip, library.getKey(), Files.readAllBytes(library.getValue()), true);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (stored) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void align(Path unaligned, Path apk) throws IOException, InterruptedException {
        Process usage = new ProcessBuilder("zipalign").redirectErrorStream(true).start();
        boolean knows16KilobytePages = new String(usage.getInputStream().readAllBytes()).contains("-P ");
        if (knows16KilobytePages) {
            run("zipalign", "-f", "-P", "16", "4", unaligned.toString(), apk.toString());
        } else {
            System.out.println("This zipalign aligns native libraries to 4 KB pages only, not to 16 KB.");
            run("zipalign", "-f", "-p", "4", unaligned.toString(), apk.toString());
        }
    }

    private static void sign(Path target, Path apk) throws IOException, InterruptedException {
        Path key = target.resolve("throw-away.p12");
        Files.deleteIfExists(key);
        run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "throw-away", "-keyalg", "EC", "-groupname", "secp256r1",
                "-dname", "CN=throw-away", "-validity", "1",
                "-storetype", "PKCS12", "-storepass", "throw-away", "-keystore", key.toString());
        run("apksigner", "sign", "--ks", key.toString(), "--ks-pass", "pass:throw-away", apk.toString());
        Files.delete(key);
    }

    private static void verifyNames(Path apk) throws IOException {
        StringBuilder code = new StringBuilder();
        try (ZipFile entries = new ZipFile(apk.toFile())) {
            for (ZipEntry entry : entries.stream().filter(e -> e.getName().endsWith(".dex")).toList()) {
                code.append(new String(read(entries, entry), StandardCharsets.ISO_8859_1));
            }
        }
        for (String name : FOUND_BY_NAME) {
            if (code.indexOf(name) < 0) {
                throw new IllegalStateException("R8 left no " + name + ": the rules do not keep it");
            }
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipFile entries = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : entries.stream().filter(e -> !e.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IllegalArgumentException("an entry that leaves its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.write(file, read(entries, entry));
            }
        }
    }

    private static byte[] read(ZipFile entries, ZipEntry entry) throws IOException {
        try (InputStream content = entries.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(code + " from " + String.join(" ", command));
        }
    }
}
