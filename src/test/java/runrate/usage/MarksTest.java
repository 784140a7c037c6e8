package runrate.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three calls: ann chats for $1 and searches for $2, and nobody in particular chats for $6.
class MarksTest {
  private static final RecordedCall CHAT = call("c1", "chat", "ann", 1);
  private static final RecordedCall SEARCH = call("c2", "search", "ann", 2);
  private static final RecordedCall NOBODYS = call("c3", "chat", CallDimension.NOBODY, 6);
  private static final Attribution ALL = all(NOBODYS, SEARCH, CHAT);

  private static RecordedCall call(String id, String feature, String user, int usd) {
    return new RecordedCall(id, Optional.empty(), new LoggedModel("", "m", "standard"), feature, user,
        CallDimension.NOBODY, CallDimension.NOBODY, 1, 1, Optional.of(BigDecimal.valueOf(usd)), Optional.empty(), "f",
        1);
  }

  private static CallSum sum(List<String> keys, List<RecordedCall> calls) {
    BigDecimal none = BigDecimal.ZERO;
    return new CallSum(keys, calls.size(), calls.size(), 0, 0, calls.size(), 0, 0, calls.stream().map(call ->
        call.usd().orElseThrow()).reduce(none, BigDecimal::add), Optional.empty(),
        new CallSum.TokenSums(none, none, none, none, none, none, none), CallSum.WaitSum.UNKNOWN);
  }

  private static List<CallSum> sums(List<RecordedCall> calls, Function<RecordedCall, List<String>> keys) {
    Map<List<String>, List<RecordedCall>> groups = new LinkedHashMap<>();
    calls.forEach(call -> groups.merge(keys.apply(call), List.of(call), (some, more) -> Stream.concat(
        some.stream(), more.stream()).toList()));
    return groups.entrySet().stream().map(row -> sum(row.getKey(), row.getValue())).sorted((one, other) ->
        other.usd().compareTo(one.usd())).toList();
  }

  private static Attribution all(RecordedCall... some) {
    List<RecordedCall> calls = Arrays.asList(some);
    Map<CallDimension, List<CallSum>> by = new EnumMap<>(CallDimension.class);
    for (CallDimension each : CallDimension.values()) {
      by.put(each, sums(calls, call -> List.of(call.key(each))));
    }
    return new Attribution(LineCounts.NONE, sum(List.of(), calls), by, sums(calls, call -> Attribution.CROSSED.stream()
        .map(call::key).toList()), calls, List.of());
  }

  private static String part(Marks marks, CallDimension by, String key) {
    return marks.parts(ALL, by).of(ALL.by(by).stream().filter(row -> row.keys().getFirst().equals(key)).findFirst()
        .orElseThrow()).toPlainString();
  }

  @Test
  void aRowHasItsPartOfEveryRowOfAnotherWay() {
    Marks chat = Marks.of(CallDimension.FEATURE, "chat");
    assertEquals("1", part(chat, CallDimension.USER, "ann"));
    assertEquals("6", part(chat, CallDimension.USER, CallDimension.NOBODY));
    assertEquals("7", part(chat, CallDimension.FEATURE, "chat"));
    assertEquals("0", part(chat, CallDimension.FEATURE, "search"));
    assertTrue(chat.has(CHAT));
    assertFalse(chat.has(SEARCH));
    assertTrue(chat.isOn(CallDimension.FEATURE, "chat"));
    assertFalse(chat.isOn(CallDimension.USER, "ann"));
  }

  /// No day is among what is crossed; all calls are told one by one here, so that parts are known all the same.
  @Test
  void daysHaveTheirPartsFromSingleCalls() {
    Marks day = Marks.of(CallDimension.DAY, CallDimension.NOBODY);
    assertEquals("3", part(day, CallDimension.USER, "ann"));
    assertEquals("7", part(Marks.of(CallDimension.FEATURE, "chat"), CallDimension.DAY, CallDimension.NOBODY));
  }

  @Test
  void aCallIsOnEveryRowItBelongsTo() {
    Marks search = Marks.of(SEARCH);
    assertEquals("2", part(search, CallDimension.USER, "ann"));
    assertEquals("0", part(search, CallDimension.FEATURE, "chat"));
    assertTrue(search.isOn(CallDimension.USER, "ann"));
    assertTrue(search.isOn(CallDimension.FEATURE, "search"));
  }

  @Test
  void whereNothingIsChosenEverythingIsMeant() {
    assertEquals("7", part(Marks.NONE, CallDimension.FEATURE, "chat"));
    assertFalse(Marks.NONE.has(CHAT));
  }

  /// Twice ann's $3 is the alert; what nobody is named for is $6 and no user.
  @Test
  void nobodyIsNoUserToBeAlarmedAt() {
    assertEquals(Optional.of(new BigDecimal("6")), ALL.usualAlertUsd());
    assertEquals(1, ALL.over(new BigDecimal("2.50")).size());
    assertEquals(List.of(CallDimension.FEATURE, CallDimension.USER, CallDimension.MODEL), ALL.told());
    assertEquals(1.0 / 3, ALL.coverage(CallDimension.USER), 1e-12);
  }
}
