package runrate.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All claims, in the order of their ids, and the documents they stand in.
public final class ClaimBook {
  private final List<Document> documents;
  private final Map<String, Claim> byId = new LinkedHashMap<>();

  public ClaimBook(List<Document> documents, List<Claim> claims) {
    this.documents = List.copyOf(documents);
    for (Claim claim : claims) {
      if (byId.put(claim.id(), claim) != null) {
        throw new IllegalArgumentException("claim %s stands twice".formatted(claim.id()));
      }
    }
  }

  public List<Document> documents() {
    return documents;
  }

  public List<Claim> claims() {
    return List.copyOf(byId.values());
  }

  public Optional<Claim> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Other claims that speak of the same.
  Stream<Claim> onSubjectOf(Claim claim) {
    return byId.values().stream().filter(other -> other != claim && claim.links().subject().isPresent()
        && other.links().subject().equals(claim.links().subject()));
  }

  /// Those of some ids that there are.
  Stream<Claim> named(List<String> ids) {
    return ids.stream().flatMap(id -> find(id).stream());
  }
}
