package runrate.pricing;

/// How long a cached prefix lives after its last use, under the name the card gives it (`5m`).
public record CacheLifetime(String id, double seconds) {
  public double minutes() {
    return seconds / 60;
  }
}
