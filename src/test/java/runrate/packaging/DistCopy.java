package runrate.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Copies of the assembled program, made as people make them.
final class DistCopy {
  private DistCopy() {}

  /// As `cp -r` copies: every file is new.
  static Path withNewTimes(Path to) throws IOException {
    for (Path file : files()) {
      copy(Files.readAllBytes(file), to.resolve(Program.DIST.relativize(file).toString()));
    }
    return to;
  }

  /// Zip files know the time of day, to two seconds, and no time zone.
  static Path throughAZip(Path to) throws IOException {
    Path zip = Files.createTempFile("dist", ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(Deflater.BEST_SPEED);
      for (Path file : files()) {
        var entry = new ZipEntry(Program.DIST.relativize(file).toString());
        entry.setTime(Files.getLastModifiedTime(file).toMillis());
        out.putNextEntry(entry);
        Files.copy(file, out);
      }
    }
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = to.resolve(entry.getName());
        copy(in.readAllBytes(), file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(entry.getTime()));
      }
    }
    Files.delete(zip);
    return to;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(Program.DIST)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(byte[] bytes, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.write(to, bytes);
    if (to.getParent().endsWith("bin") && !to.toFile().setExecutable(true)) {
      throw new IOException("cannot be made a program: " + to);
    }
  }
}
