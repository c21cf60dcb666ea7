package cn.zhibao.deploy.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs into the folder given; runs in a process of its own, where the archive is on the class path. */
final class PostgresArchive {

    private static final String NAME = "/postgres-linux-x86_64.txz";

    private PostgresArchive() {}

    /** The folder appears whole or not at all: two test runs may unpack at the same time. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path parts = Files.createTempDirectory(Files.createDirectories(Folders.parent(home)), "unpack-");
        try (InputStream archive = PostgresArchive.class.getResourceAsStream(NAME)) {
            if (archive == null) {
                throw new IOException(NAME + " is not on the class path");
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive))), parts);
        }
        Files.setPosixFilePermissions(parts, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(parts, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.remove(parts);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the archive reaches out of its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(Folders.parent(file));
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(Folders.parent(file));
                Files.copy(tar, file);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
