package runrate.files.export;

/// Which FOCUS a file is written in.
public enum FocusVersion {
  /// Properties of a price that it does not define are ours, and begin with `x_`.
  V1_2("ProviderName", "PublisherName"),
  /// As its draft of September 2026 has it: it names the seller and the host apart, and defines model, direction and
  /// what tokens have to do with a cache.
  DRAFT_1_5("ServiceProviderName", "HostProviderName");

  private final String seller;
  private final String host;

  FocusVersion(String seller, String host) {
    this.seller = seller;
    this.host = host;
  }

  /// The column of who sells it.
  String seller() {
    return seller;
  }

  /// The column of who makes it, or runs it.
  String host() {
    return host;
  }
}
