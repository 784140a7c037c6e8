package runrate.sharing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who pays for what was written into a cache that others read, call by call. Whose call comes first and has to write
/// is chance; so what writing costs more than reading is paid by every call that used what was written until it was
/// written again, in equal parts, and each pays for its own reading and everything else as billed.
///
/// Prefixes may be of several lengths, the shorter a part of the longer: each step of a prefix is paid by those who use
/// it (the airport game, with calls as its players; the parts are its Shapley value). Sums of a day stay what they are,
/// to the pico-dollar, and no call pays more than for writing all of its prefix. Source: Littlechild & Owen, A Simple
/// Expression for the Shapley Value in a Special Case, 1973.
public final class FairPrefixes {
  private final Optional<String> relieved;
  private final Map<LocalDate, Map<String, BigInteger>> moved = new TreeMap<>();
  private final List<WrittenStep> steps = new ArrayList<>();
  private String prefix = "";

  /// @param relieved somebody who pays nothing of what others use
  public FairPrefixes(Optional<String> relieved) {
    this.relieved = relieved;
  }

  /// Calls come prefix after prefix, those of one in the order of their time.
  public void add(PrefixCall call) {
    if (!call.prefix().equals(prefix)) {
      end();
      prefix = call.prefix();
    }
    // who moves nothing is known to have been looked at
    moved.computeIfAbsent(call.day(), day -> new TreeMap<>()).merge(call.owner(), BigInteger.ZERO, BigInteger::add);
    cutAt(call.readTokens());
    steps.stream().filter(step -> step.to() <= call.readTokens()).forEach(step -> step.use(call.owner()));
    if (call.writtenTokens() > 0) {
      write(WrittenStep.by(call));
    }
  }

  private void write(WrittenStep written) {
    cutAt(written.to());
    List<WrittenStep> old = steps.stream().filter(step -> step.from() >= written.from() && step.to() <= written.to())
        .toList();
    old.forEach(this::settle);
    steps.removeAll(old);
    steps.add(written);
  }

  private void cutAt(long tokens) {
    ListIterator<WrittenStep> each = steps.listIterator();
    while (each.hasNext()) {
      WrittenStep step = each.next();
      if (step.isAcross(tokens)) {
        each.set(step.upTo(tokens));
        each.add(step.after(tokens));
      }
    }
  }

  private void settle(WrittenStep step) {
    Map<String, BigInteger> payers = new TreeMap<>(step.calls());
    if (payers.size() > 1) {
      relieved.ifPresent(payers::remove);
    }
    Map<String, BigInteger> ofDay = moved.computeIfAbsent(step.day(), day -> new TreeMap<>());
    ofDay.merge(step.writer(), step.premiumPico().negate(), BigInteger::add);
    SharedCost.inProportion(step.premiumPico(), payers).forEach((owner, part) -> ofDay.merge(owner, part,
        BigInteger::add));
  }

  private void end() {
    steps.forEach(this::settle);
    steps.clear();
  }

  /// What each pays more than billed, or less, in pico-dollars, by the day on which it was billed. Of a day they add up
  /// to nothing.
  public Map<LocalDate, Map<String, BigInteger>> moved() {
    end();
    return Map.copyOf(moved);
  }
}
