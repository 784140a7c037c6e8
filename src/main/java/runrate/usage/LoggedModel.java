package runrate.usage;

/// A model as a log names it.
///
/// @param vendor who was asked, in the log's words; empty where it does not say
/// @param model  in the log's words
/// @param tier   `standard`, `batch`, `flex`, `priority` or `fast`, followed by `@us` where the region is priced apart;
public record LoggedModel(String vendor, String model, String tier) {
  /// Answered from a cache of one's own: no vendor bills it.
  public static final String GATEWAY = "gateway_cache";

  /// The mode's word.
  public String mode() {
    int at = tier.indexOf('@');
    return at < 0 ? tier : tier.substring(0, at);
  }

  /// The region, empty for the vendor's global one.
  public String region() {
    int at = tier.indexOf('@');
    return at < 0 ? "" : tier.substring(at + 1);
  }
}
