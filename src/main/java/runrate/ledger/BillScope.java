package runrate.ledger;

import java.time.YearMonth;
import java.util.Optional;

/// Which bills are looked at: all of them, those of a vendor, of a month, or one file.
///
/// @param vendor as [LedgerLine#vendor] has it
public record BillScope(Optional<String> vendor, Optional<YearMonth> month, Optional<BillFile> file) {
  public static final BillScope ALL = new BillScope(Optional.empty(), Optional.empty(), Optional.empty());

  public static BillScope of(String vendor) {
    return new BillScope(Optional.of(vendor), Optional.empty(), Optional.empty());
  }

  public static BillScope of(YearMonth month) {
    return new BillScope(Optional.empty(), Optional.of(month), Optional.empty());
  }

  public static BillScope of(BillFile file) {
    return new BillScope(Optional.empty(), Optional.empty(), Optional.of(file));
  }

  boolean hasVendor(String name) {
    return vendor.isEmpty() || vendor.get().equals(name);
  }

  boolean hasFile(BillFile other) {
    return file.isEmpty() || file.get().equals(other);
  }
}
