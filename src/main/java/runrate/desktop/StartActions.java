package runrate.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import runrate.desktop.start.StartPage;
import runrate.scenario.Scenario;

/// What the start page asks of the window: whatever is opened there takes its place.
///
/// @param close puts the page away
/// @param logs  reads logs, or asks for some where there are none, and makes a scenario of them
record StartActions(FileActions files, Supplier<Window> window, Runnable close, Consumer<List<Path>> logs)
    implements StartPage.Host {
  @Override
  public void openNew(Scenario scenario) {
    closeIf(files.openNew(scenario, window.get()));
  }

  @Override
  public void open(Path file) {
    if (files.mayLeave(window.get())) {
      files.open(file);
      close.run();
    }
  }

  @Override
  public void openCopy(Path file) {
    closeIf(files.openCopy(file, window.get()));
  }

  @Override
  public void openChosen() {
    closeIf(files.openChosen(window.get()));
  }

  @Override
  public void fromLogs(List<Path> chosen) {
    logs.accept(chosen);
  }

  private void closeIf(boolean opened) {
    if (opened) {
      close.run();
    }
  }

  @Override
  public List<Path> own() {
    return files.recent().stream().filter(file -> !files.isShipped(file)).toList();
  }

  @Override
  public void forget(Path file) {
    files.forget(file);
  }

  @Override
  public List<Path> shipped() {
    return files.shipped();
  }
}
