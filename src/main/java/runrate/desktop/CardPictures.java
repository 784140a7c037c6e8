package runrate.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.paper.NodeDrawing;
import runrate.desktop.store.ScenarioStore;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.files.drawing.SvgWriter;
import runrate.units.Problem;

/// Pictures of the window and its cards, for the clipboard and as files.
final class CardPictures implements ChartCard.Host {
  private static final double FINENESS = 3;

  /// Something done while the window is light, whatever it is otherwise.
  interface Light {
    <T> T of(Supplier<T> work);
  }

  private final ScenarioStore store;
  private final Light light;
  private final Consumer<ChartCard> onGrow;
  private final BooleanSupplier mayLeave;

  /// @param onGrow   given a card that is to grow or to shrink
  /// @param mayLeave whether pictures may leave the program just now; it says so where not
  CardPictures(ScenarioStore store, Light light, Consumer<ChartCard> onGrow, BooleanSupplier mayLeave) {
    this.mayLeave = mayLeave;
    this.light = light;
    this.store = store;
    this.onGrow = onGrow;
  }

  @Override
  public void grow(ChartCard card) {
    onGrow.accept(card);
  }

  @Override
  public void copyPicture(Node chart) {
    if (!mayLeave.getAsBoolean()) {
      return;
    }
    var content = new ClipboardContent();
    content.putImage(chart.snapshot(new SnapshotParameters(), null));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Pictures of a card leave the program light and three times as fine as the screen, or as vectors.
  @Override
  public void savePicture(Region node, String name) {
    if (!mayLeave.getAsBoolean()) {
      return;
    }
    var chooser = new FileChooser();
    chooser.setTitle("Save picture");
    chooser.setInitialFileName(name + ".png");
    chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("PNG picture", "*.png"),
        new FileChooser.ExtensionFilter("SVG vectors", "*.svg"));
    Optional.ofNullable(chooser.showSaveDialog(node.getScene().getWindow()))
        .ifPresent(file -> write(node, file.toPath()));
  }

  void write(Region node, Path file) {
    try {
      AtomicFile.write(file, file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")
          ? light.of(() -> SvgWriter.text(NodeDrawing.of(node)).getBytes(StandardCharsets.UTF_8))
          : Pictures.png(light.of(() -> node.snapshot(fine(), null))));
    } catch (IOException e) {
      store.showFileProblems(List.of(Problem.error("", "the picture could not be written: " + Reason.of(e),
          "Choose another place").inFile(file.toString())));
    }
  }

  private static SnapshotParameters fine() {
    var parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(FINENESS, FINENESS));
    parameters.setFill(Color.WHITE);
    return parameters;
  }
}
