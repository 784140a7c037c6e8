package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedAlertsTest {
  @Test
  void perCentsAreReadInAnyOrderAndOnce() {
    assertEquals(Optional.of(List.of(0.5, 0.75, 0.9)), TypedAlerts.read("90, 50 % ; 75 50"));
    assertEquals(Optional.of(List.of(0.125, 1.0)), TypedAlerts.read("12.5 100"));
    assertEquals(Optional.of(List.of()), TypedAlerts.read("  "));
  }

  @Test
  void anythingElseIsNone() {
    for (String typed : List.of("half", "-5", "101", "1e1", "100.5", "1.2.3")) {
      assertEquals(Optional.empty(), TypedAlerts.read(typed), typed);
    }
  }

  @Test
  void whatIsShownIsReadAgain() {
    assertEquals("12.5, 50, 99.9", TypedAlerts.text(List.of(0.125, 0.5, 0.999)));
    assertEquals(Optional.of(List.of(0.125, 0.5, 0.999)), TypedAlerts.read(TypedAlerts.text(List.of(0.125, 0.5,
        0.999))));
  }
}
