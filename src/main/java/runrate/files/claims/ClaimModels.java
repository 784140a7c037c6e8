package runrate.files.claims;

import java.util.List;
import java.util.Optional;
import runrate.claims.Claim;
import runrate.claims.ClaimAudit;
import runrate.claims.ClaimBook;
import runrate.claims.ClaimCard;
import runrate.claims.ClaimScenario;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;

/// The models of published claims, such as `claims/000-060`: scenarios made from a claim can be priced for
/// ever, yet no list of prices has them. The claims are read once somebody asks for one.
public final class ClaimModels {
  private static final String PREFIX = ClaimCard.VENDOR + "/";

  private ClaimModels() {}

  public static Optional<Offer> find(String key) {
    return key.startsWith(PREFIX) ? Shipped.MODELS.find(key) : Optional.empty();
  }

  private static final class Shipped {
    static final RateBook MODELS = new RateBook(cards(ClaimsReader.shipped()));

    private static List<RateCard> cards(ClaimBook book) {
      return book.claims().stream().flatMap((Claim claim) -> ClaimAudit.scenario(book, claim).stream())
          .map(ClaimScenario::card).toList();
    }
  }
}
