package runrate.desktop;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import runrate.files.FileVersions;
import runrate.text.Figures;

/// What the open file held before it was saved over, by the time each of these contents was saved.
final class VersionsMenu extends Menu {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Figures.LOCALE);

  private final FileActions files;

  VersionsMenu(FileActions files) {
    super("Earlier versions");
    this.files = files;
    // A menu without an item never asks to be shown.
    fill();
    setOnShowing(event -> fill());
  }

  private void fill() {
    List<FileVersions.Version> versions = files.versions();
    getItems().setAll(versions.stream().map(this::item).toList());
    if (versions.isEmpty()) {
      var none = new MenuItem("This file was not saved over yet");
      none.setDisable(true);
      getItems().add(none);
    }
  }

  private MenuItem item(FileVersions.Version version) {
    LocalDateTime saved = LocalDateTime.ofInstant(version.saved(), ZoneId.systemDefault());
    var item = new MenuItem("%s, %s".formatted(Figures.date(saved.toLocalDate()), CLOCK.format(saved)));
    item.setOnAction(event -> files.bringBack(version));
    return item;
  }
}
