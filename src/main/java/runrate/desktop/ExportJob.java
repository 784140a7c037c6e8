package runrate.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import runrate.desktop.paper.Papers;
import runrate.desktop.store.Background.Going;
import runrate.files.disk.AtomicFile;
import runrate.files.drawing.Drawing;
import runrate.files.export.ExportFormat;
import runrate.files.report.Export;
import runrate.scenario.Scenario;

/// One export, to be written beside the window. It can be stopped until its bytes are on their way to the disk; the
/// file is then as it was before.
///
/// @param bytes what is to be written; found step by step, where that takes long
record ExportJob(Path file, Bytes bytes) {
  /// Finds what is to be written; it may give up, with whatever it likes, once it is stopped.
  interface Bytes {
    byte[] of(Going going) throws Exception;
  }

  static ExportJob of(ExportFormat format, Export export, Path file) {
    return new ExportJob(file, going -> format.bytes(export));
  }

  static ExportJob of(Supplier<byte[]> bytes, Path file) {
    return new ExportJob(file, going -> bytes.get());
  }

  /// Pages are laid out one by one, so that the window goes on living between two of them.
  static ExportJob of(Scenario scenario, List<Supplier<Drawing>> pages, Path file) {
    return new ExportJob(file, going -> {
      List<Drawing> drawn = new ArrayList<>();
      for (Supplier<Drawing> page : pages) {
        if (going.isStopped()) {
          return new byte[0];
        }
        drawn.add(onScreen(page));
        going.progress(drawn.size() / (pages.size() + 1.0));
      }
      return Papers.pdf(scenario, drawn);
    });
  }

  private static <T> T onScreen(Supplier<T> work) throws Exception {
    var done = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e);
    }
  }

  String name() {
    return file.getFileName().toString();
  }

  /// @return the file
  Path write(Going going) throws Exception {
    byte[] found = bytes.of(going);
    if (!going.isStopped()) {
      AtomicFile.write(file, found);
    }
    return file;
  }
}
