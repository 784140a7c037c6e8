package runrate.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import runrate.desktop.store.ScenarioStore;
import runrate.units.Problem;

/// Pictures of the window and its cards, for the clipboard and as files.
final class CardPictures implements ChartCard.Host {
  private final ScenarioStore store;
  private final Consumer<ChartCard> onGrow;

  /// @param onGrow given a card that is to grow or to shrink
  CardPictures(ScenarioStore store, Consumer<ChartCard> onGrow) {
    this.store = store;
    this.onGrow = onGrow;
  }

  @Override
  public void grow(ChartCard card) {
    onGrow.accept(card);
  }

  @Override
  public void copyPicture(Node chart) {
    var content = new ClipboardContent();
    content.putImage(chart.snapshot(new SnapshotParameters(), null));
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void savePicture(Node node, String name) {
    var chooser = new FileChooser();
    chooser.setTitle("Save picture");
    chooser.setInitialFileName(name + ".png");
    Optional.ofNullable(chooser.showSaveDialog(node.getScene().getWindow())).ifPresent(file -> {
      try {
        Pictures.write(node.snapshot(new SnapshotParameters(), null), file.toPath());
      } catch (IOException e) {
        store.showFileProblems(List.of(Problem.error("", "the picture could not be written: " + e.getMessage(),
            "Choose another place").inFile(file.toString())));
      }
    });
  }
}
