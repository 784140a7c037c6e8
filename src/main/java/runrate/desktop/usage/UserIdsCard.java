package runrate.desktop.usage;

import javafx.scene.layout.VBox;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.files.warehouse.UserIds;

/// What becomes of the names of users in logs that are read from now on.
final class UserIdsCard extends VBox {
  private final RecordedCalls calls;
  private final Segments<UserIds> users;

  UserIdsCard(RecordedCalls calls) {
    super(8);
    this.calls = calls;
    users = new Segments<UserIds>(calls::users).option(UserIds.HASH, "usage-users-hash", "hashed")
        .option(UserIds.NAMES, "usage-users-names", "as they are").option(UserIds.DROP, "usage-users-drop", "left out");
    users.setMaxWidth(USE_PREF_SIZE);
    getChildren().addAll(StyledLabel.of("User ids", "card-title"), users, StyledLabel.wrapped("For logs read from "
        + "now on. Hashed, the same user is the same row and nobody can tell who without the key, which stays in your "
        + "folder.", "group-note"));
    getStyleClass().add("card");
    setId("card-usage-ids");
  }

  void show() {
    users.show(calls.users());
  }
}
