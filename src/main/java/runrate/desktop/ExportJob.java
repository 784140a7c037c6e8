package runrate.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.concurrent.Task;
import runrate.desktop.paper.Papers;
import runrate.files.disk.AtomicFile;
import runrate.files.drawing.Drawing;
import runrate.files.export.ExportFormat;
import runrate.files.report.Export;
import runrate.scenario.Scenario;

/// Writes one export in the background. It can be cancelled until its last byte is in place; the file is then as it
/// was before.
final class ExportJob extends Task<Path> {
  /// What has to be done, step by step; only the last step touches the file.
  interface Work {
    byte[] bytes(ExportJob job) throws Exception;
  }

  private final Path file;
  private final Work work;

  private ExportJob(Path file, Work work) {
    this.file = file;
    this.work = work;
  }

  static ExportJob of(ExportFormat format, Export export, Path file) {
    return new ExportJob(file, job -> format.bytes(export));
  }

  static ExportJob of(Supplier<byte[]> bytes, Path file) {
    return new ExportJob(file, job -> bytes.get());
  }

  /// Pages are laid out one by one, so that the window goes on living between two of them.
  static ExportJob of(Scenario scenario, List<Supplier<Drawing>> pages, Path file) {
    return new ExportJob(file, job -> {
      List<Drawing> drawn = new ArrayList<>();
      for (Supplier<Drawing> page : pages) {
        if (job.isCancelled()) {
          return new byte[0];
        }
        drawn.add(onScreen(page));
        job.updateProgress(drawn.size(), pages.size() + 1.0);
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
    return done.get();
  }

  Path file() {
    return file;
  }

  @Override
  protected Path call() throws Exception {
    byte[] bytes = work.bytes(this);
    if (!isCancelled()) {
      write(bytes);
    }
    return file;
  }

  private void write(byte[] bytes) throws IOException {
    AtomicFile.write(file, bytes);
  }
}
