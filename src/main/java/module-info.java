/// Runrate: what parallel use of LLM APIs costs, and what would make it cheaper.
module runrate {
  requires atlantafx.base;
  requires static duckdb.jdbc;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.sql;
  requires javafx.controls;
  requires org.apache.commons.logging;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.controlsfx.controls;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires tools.jackson.databind;

  exports runrate;
  exports runrate.desktop to javafx.graphics;

  opens runrate.cli to info.picocli;
}
