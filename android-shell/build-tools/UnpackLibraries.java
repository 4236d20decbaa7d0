import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Makes plain classes of Android libraries, so that Maven can compile against them without the Android Gradle plugin.
 *
 * <p>{@code java UnpackLibraries.java LIBRARIES CLASSES EXPLODED} merges the classes of every .aar and .jar in LIBRARIES
 * into CLASSES, and puts what else an .aar holds (manifest, resources, rules, native libraries) into a folder of its
 * name under EXPLODED. What is done with that is {@code LinkResources.java}'s and {@code AssembleApk.java}'s affair.
 */
public final class UnpackLibraries {
    public static void main(String[] arguments) throws IOException {
        Path libraries = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Path exploded = Path.of(arguments[2]);

        List<Path> archives = sortedFiles(libraries);
        String contents = archives.stream().map(Path::toString).collect(Collectors.joining("\n"));
        Path stamp = exploded.resolveSibling("unpacked.txt");
        if (Files.exists(stamp) && Files.readString(stamp).equals(contents) && Files.isDirectory(classes)) {
            return;
        }
        deleteTree(classes);
        deleteTree(exploded);
        for (Path archive : archives) {
            if (archive.toString().endsWith(".aar")) {
                unpackAar(archive, classes, exploded.resolve(nameWithoutEnding(archive)));
            } else {
                try (InputStream jar = Files.newInputStream(archive)) {
                    unpackJar(jar, classes);
                }
            }
        }
        Files.writeString(stamp, contents);
        System.out.println(archives.size() + " libraries unpacked");
    }

    private static void unpackAar(Path aar, Path classes, Path rest) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(aar))) {
            for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
                String name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (name.equals("classes.jar") || name.matches("libs/[^/]+\\.jar")) {
                    unpackJar(new ByteArrayInputStream(entries.readAllBytes()), classes);
                } else {
                    write(inside(rest, name), entries);
                }
            }
        }
    }

    private static void unpackJar(InputStream jar, Path classes) throws IOException {
        ZipInputStream entries = new ZipInputStream(jar);
        for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
            String name = entry.getName();
            if (entry.isDirectory() || name.equals("META-INF/MANIFEST.MF")) {
                continue;
            }
            Path target = inside(classes, name);
            if (name.startsWith("META-INF/services/") && Files.exists(target)) {
                Files.write(target, entries.readAllBytes(), StandardOpenOption.APPEND);
            } else {
                write(target, entries);
            }
        }
    }

    private static void write(Path target, InputStream content) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path inside(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("an entry that leaves its folder: " + name);
        }
        return target;
    }

    private static List<Path> sortedFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String nameWithoutEnding(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
