package runrate.files.drawing;

import java.awt.Color;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import runrate.files.drawing.Mark.Anchor;
import runrate.files.drawing.Mark.Paint;
import runrate.files.drawing.Mark.Shape;
import runrate.files.drawing.Mark.Step;
import runrate.files.drawing.Mark.Stroke;
import runrate.files.drawing.Mark.Words;

/// Draws the marks of one page, whose own axis points up.
record PdfPage(PDPageContentStream out, double height, PdfFonts fonts) {
  private static final float UNITS_PER_EM = 1000;

  void draw(Mark mark) throws IOException {
    out.saveGraphicsState();
    switch (mark) {
      case Shape shape -> draw(shape);
      case Words words -> draw(words);
    }
    out.restoreGraphicsState();
  }

  private void draw(Shape shape) throws IOException {
    if (shape.path().isEmpty() || shape.fill().isEmpty() && shape.stroke().isEmpty()) {
      return;
    }
    opacity(shape.fill(), shape.stroke().map(Stroke::paint));
    if (shape.fill().isPresent()) {
      out.setNonStrokingColor(colour(shape.fill().get()));
    }
    if (shape.stroke().isPresent()) {
      stroke(shape.stroke().get());
    }
    for (Step step : shape.path()) {
      trace(step);
    }
    if (shape.fill().isPresent() && shape.stroke().isPresent()) {
      both(shape.evenOdd());
    } else if (shape.fill().isEmpty()) {
      out.stroke();
    } else if (shape.evenOdd()) {
      out.fillEvenOdd();
    } else {
      out.fill();
    }
  }

  private void both(boolean evenOdd) throws IOException {
    if (evenOdd) {
      out.fillAndStrokeEvenOdd();
    } else {
      out.fillAndStroke();
    }
  }

  private void stroke(Stroke stroke) throws IOException {
    out.setStrokingColor(colour(stroke.paint()));
    out.setLineWidth((float) stroke.width());
    float[] dash = new float[stroke.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = stroke.dash().get(i).floatValue();
    }
    out.setLineDashPattern(dash, 0);
  }

  private void trace(Step step) throws IOException {
    switch (step) {
      case Mark.Move(double x, double y) -> out.moveTo((float) x, up(y));
      case Mark.Line(double x, double y) -> out.lineTo((float) x, up(y));
      case Mark.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          out.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x, up(y));
      case Mark.Close close -> out.closePath();
    }
  }

  private void draw(Words words) throws IOException {
    PDType0Font font = fonts.font(words.weight());
    String text = fonts.drawable(words.text(), words.weight());
    float size = (float) words.size();
    float shift = font.getStringWidth(text) / UNITS_PER_EM * size * part(words.anchor());
    opacity(Optional.of(words.paint()), Optional.empty());
    out.beginText();
    out.setFont(font, size);
    out.setNonStrokingColor(colour(words.paint()));
    Matrix place = Matrix.getRotateInstance(Math.toRadians(-words.turned()), (float) words.x(), up(words.baseline()));
    place.translate(-shift, 0);
    out.setTextMatrix(place);
    out.showText(text);
    out.endText();
  }

  private static float part(Anchor anchor) {
    return switch (anchor) {
      case START -> 0;
      case MIDDLE -> 0.5f;
      case END -> 1;
    };
  }

  private void opacity(Optional<Paint> fill, Optional<Paint> stroke) throws IOException {
    if (fill.map(Paint::opacity).orElse(1.0) < 1 || stroke.map(Paint::opacity).orElse(1.0) < 1) {
      var state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(fill.map(Paint::opacity).orElse(1.0).floatValue());
      state.setStrokingAlphaConstant(stroke.map(Paint::opacity).orElse(1.0).floatValue());
      out.setGraphicsStateParameters(state);
    }
  }

  private static Color colour(Paint paint) {
    return new Color(paint.rgb());
  }

  private float up(double y) {
    return (float) (height - y);
  }
}
