package runrate.desktop.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPriceTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"2.40|2.4", "2,40|2.4", "0,02|0.02", "$3|3.0", "$0.075|0.075", "3 USD|3.0",
      "0|0.0"})
  void aPriceIsReadInAnyNotation(String typed, BigDecimal usd) {
    assertEquals(usd, TypedPrice.usd(typed));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"15|0.15", "2,5|0.025", "7.5 %|0.075", "99.9|0.999"})
  void aDiscountIsReadAsPerCent(String typed, BigDecimal share) {
    assertEquals(share, TypedPrice.discount(typed));
  }

  @Test
  void whatHasTwoReadingsIsAskedBack() {
    assertEquals("'1,250' may mean 1.25 or 1250. Write one of them",
        assertThrows(NumberFormatException.class, () -> TypedPrice.usd("1,250")).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"x", "-3", "100 %"})
  void whatIsNoneIsRefused(String typed) {
    assertThrows(NumberFormatException.class, () -> TypedPrice.usd(typed));
    assertThrows(NumberFormatException.class, () -> TypedPrice.discount(typed));
  }
}
