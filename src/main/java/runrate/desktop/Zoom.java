package runrate.desktop;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import runrate.files.UserFolder;

/// The window larger or smaller than it was drawn, from 80 to 200 per cent. It is laid out for the room there is at
/// that size; where that is less than it needs, it is scrolled. What hangs over it is as large, and so are the dialogs
/// it opens. The size is remembered.
final class Zoom extends Region {
  private static final List<Double> STEPS = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

  /// At one and a half times a screen of 1280 is this near to what the window needs.
  private static final double NEARLY = 0.88;
  /// What a scroll bar takes at the right.
  private static final double BAR = 8;

  private final Region window;
  private final UserFolder user;
  private final Scale scale = new Scale();
  private final ScrollPane scroll = new ScrollPane();
  private final ListChangeListener<Window> opened = change -> {
    while (change.next()) {
      change.getAddedSubList().stream().filter(this::isOurs).forEach(this::enlarge);
    }
  };
  /// As large as the window is drawn: the shadow of a card at its edge must not move it.
  private final Pane page = new Pane();
  private double size;

  Zoom(Region window, UserFolder user) {
    this.window = window;
    this.user = user;
    scroll.getStyleClass().add("zoom-scroll");
    size = user.windowSize().stream().filter(STEPS::contains).findFirst().orElse(1);
    getStyleClass().add("zoom");
  }

  /// Takes the window in; whoever shows it alone shows it as it was drawn.
  Zoom around() {
    window.getTransforms().setAll(scale);
    getChildren().setAll(window);
    Window.getWindows().addListener(new WeakListChangeListener<>(opened));
    requestLayout();
    return this;
  }

  /// Menus, choices, cards, tips and dialogs that hang over the window, and those that hang over these.
  private boolean isOurs(Window opened) {
    Window owner = opened;
    for (Optional<Window> next = above(opened); next.isPresent(); next = above(owner)) {
      owner = next.get();
    }
    return opened != owner && getScene() != null && owner == getScene().getWindow();
  }

  private static Optional<Window> above(Window window) {
    return Optional.ofNullable(window instanceof PopupWindow popup ? popup.getOwnerWindow()
        : window instanceof Stage stage ? stage.getOwner() : null);
  }

  /// What is in a popup or a dialog is drawn as large as the window; the popup or dialog itself grows with it.
  private void enlarge(Window opened) {
    if (opened instanceof Stage dialog) {
      EnlargedRoot.of(dialog.getScene(), scale);
      dialog.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> centre(dialog));
    } else {
      enlargePopup(opened);
    }
  }

  /// It was placed for the size it was drawn in.
  private void centre(Stage dialog) {
    if (scale.getX() != 1) {
      Window owner = dialog.getOwner();
      dialog.setX(Math.max(0, owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2));
      dialog.setY(Math.max(0, owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2));
    }
  }

  private void enlargePopup(Window popup) {
    popup.getScene().getRoot().getChildrenUnmodifiable().stream().filter(node -> !node.getTransforms().contains(scale))
        .forEach(node -> node.getTransforms().add(scale));
    if (popup instanceof PopupWindow placed && scale.getX() > 1) {
      Platform.runLater(() -> keepOnScreen(placed));
    }
  }

  /// Placed before it grew, it may reach over an edge of the screen.
  private static void keepOnScreen(PopupWindow popup) {
    Rectangle2D screen = Screen.getScreensForRectangle(popup.getX(), popup.getY(), 1, 1).stream().findFirst()
        .orElse(Screen.getPrimary()).getVisualBounds();
    double right = popup.getX() + popup.getWidth() - screen.getMaxX();
    double below = popup.getY() + popup.getHeight() - screen.getMaxY();
    if (popup.isShowing() && right > 0) {
      popup.setAnchorX(popup.getAnchorX() - right);
    }
    if (popup.isShowing() && below > 0) {
      popup.setAnchorY(popup.getAnchorY() - below);
    }
  }

  double size() {
    return size;
  }

  void larger() {
    set(STEPS.stream().filter(step -> step > size).findFirst().orElse(size));
  }

  void smaller() {
    set(STEPS.reversed().stream().filter(step -> step < size).findFirst().orElse(size));
  }

  void asDrawn() {
    set(1);
  }

  private void set(double wanted) {
    size = wanted;
    user.keepWindowSize(size);
    requestLayout();
  }

  /// A little smaller than asked for where that spares scroll bars, or at least the one below: words that run out of
  /// sight at the side are read line by line with a hand on the bar.
  private double drawnSize() {
    double high = getHeight() / DesktopApp.LEAST_HEIGHT;
    double whole = Math.min(getWidth() / DesktopApp.LEAST_WIDTH, high);
    double wide = (getWidth() - BAR) / DesktopApp.LEAST_WIDTH;
    return whole >= size * NEARLY ? Math.min(whole, size) : wide >= size * NEARLY ? Math.min(wide, size) : size;
  }

  @Override
  protected void layoutChildren() {
    double drawn = drawnSize();
    scale.setX(drawn);
    scale.setY(drawn);
    double height = Math.max(DesktopApp.LEAST_HEIGHT, getHeight() / drawn);
    boolean fitsHigh = height * drawn <= getHeight() + 1;
    double room = getWidth() - (fitsHigh ? 0 : BAR);
    double width = Math.max(DesktopApp.LEAST_WIDTH, room / drawn);
    boolean fitsWide = width * drawn <= room + 1;
    show(fitsHigh && fitsWide);
    scroll.setHbarPolicy(fitsWide ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
    window.setMinSize(width, height);
    window.setPrefSize(width, height);
    window.setMaxSize(width, height);
    window.resize(width, height);
    page.setMinSize(width * drawn, height * drawn);
    scroll.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void show(boolean whole) {
    if (whole && window.getParent() != this) {
      scroll.setContent(null);
      getChildren().setAll(window);
    } else if (!whole && window.getParent() == this) {
      getChildren().setAll(scroll);
      scroll.setContent(page);
      page.getChildren().setAll(window);
    }
  }
}
