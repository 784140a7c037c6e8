package runrate.desktop.controls;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How far work on a card's answer is: a thin line below its head, there only while somebody waits.
public final class CardProgress extends StackPane {
  private static final double HEIGHT = 2;

  private final Region done = new Region();
  private double share;

  public CardProgress() {
    getStyleClass().add("card-progress");
    done.getStyleClass().add("card-progress-done");
    done.setManaged(false);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    getChildren().add(done);
    Restyle.keep(this, false);
  }

  /// @param newShare from 0 to 1
  public void show(boolean isWorking, double newShare) {
    Restyle.keep(this, isWorking);
    share = newShare;
    requestLayout();
  }

  public double share() {
    return share;
  }

  @Override
  protected void layoutChildren() {
    done.resizeRelocate(0, 0, share * getWidth(), HEIGHT);
  }
}
