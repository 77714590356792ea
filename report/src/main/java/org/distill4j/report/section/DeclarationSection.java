package org.distill4j.report.section;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.study.Declarations;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.LossDescription;
import org.distill4j.runtime.catalogue.LossInput;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NodeDescription;
import org.distill4j.runtime.catalogue.NodeUse;

/** The declarations with their diagrams. */
public final class DeclarationSection {

  private static final int MOST_DIAGRAMS = 24;

  /** The size of a diagram, which stands in its first element. */
  private static final Pattern SIZE =
      Pattern.compile("^<svg [^>]*?width=\"([0-9]{1,6})\" height=\"([0-9]{1,6})\"");

  /** The space on a page in pixels. */
  private static final int PAPER_WIDTH = 680;

  private static final int PAPER_HEIGHT = 830;

  private DeclarationSection() {}

  /** Writes the section. */
  public static void write(ReportContext context, Declarations declarations) {
    Html html = context.page().begin("declaration", "Declarations");
    if (declarations.all().isEmpty()) {
      html.line("p", "The descriptions of the declarations were not kept with these runs.");
    }
    int number = 0;
    for (Declarations.Kept kept : declarations.all()) {
      String name = kept.description().name();
      boolean open = number == 0;
      html.open("details", open ? new String[] {"open", "open"} : new String[0]);
      html.open("summary").text(kept.declaration().kind() + " ");
      html.element("b", simple(name)).closeLine();
      html.line("p", name, "class", "data");
      if (number < MOST_DIAGRAMS) {
        kept.diagram().ifPresent(svg -> diagram(html, simple(name), svg));
      }
      kept.distillation().ifPresent(it -> distillation(html, it));
      kept.network().ifPresent(it -> network(html, it));
      html.closeLine();
      number++;
    }
    context.page().end();
  }

  /** Writes a diagram as an image, in which no script runs. */
  private static void diagram(Html html, String name, String svg) {
    String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    String label = "Diagram of %s; the tables below have its content".formatted(name);
    String style = isReadableOnPaper(svg) ? "scroll" : "scroll large";
    html.open("div", "class", style, "role", "region", "tabindex", "0", "aria-label", label);
    html.open("img", "class", "diagram", "alt", label, "src", "data:image/svg+xml;base64," + data);
    html.closeLine();
    if (!isReadableOnPaper(svg)) {
      html.line(
          "p",
          "The diagram is too large for paper; the tables have its content.",
          "class",
          "paper data");
    }
  }

  /** Returns true if a diagram keeps at least half of its size on a page. */
  private static boolean isReadableOnPaper(String svg) {
    Matcher size = SIZE.matcher(svg);
    return !size.find()
        || (Integer.parseInt(size.group(1)) <= 2 * PAPER_WIDTH
            && Integer.parseInt(size.group(2)) <= 2 * PAPER_HEIGHT);
  }

  private static void distillation(Html html, DistillationDescription distillation) {
    HtmlTable losses =
        HtmlTable.ofTexts(html, "Losses", List.of("loss", "objective", "reads", "weight"));
    for (LossDescription loss : distillation.losses()) {
      losses.row(
          List.of(
              loss.name(),
              loss.objective(),
              loss.inputs().stream()
                  .map(DeclarationSection::input)
                  .collect(Collectors.joining(", ")),
              loss.weight()));
    }
    losses.end();
    if (!distillation.hyperparameters().isEmpty()) {
      HtmlTable values =
          HtmlTable.ofTexts(
              html, "Hyperparameters of the spec", List.of("hyperparameter", "value", "range"));
      distillation
          .hyperparameters()
          .forEach(
              it ->
                  values.row(List.of(it.name(), it.value(), it.range().replaceFirst("^of ", ""))));
      values.end();
    }
    HtmlTable networks =
        HtmlTable.ofTexts(
            html, "Networks", List.of("network", "role", "parameters", "multiply-adds"));
    distillation
        .teachers()
        .forEach(
            it ->
                networks.row(
                    List.of(
                        it.simpleName(),
                        "teacher",
                        it.total().parameters().toString(),
                        it.total().multiplyAdds().toString())));
    var student = distillation.student();
    networks.row(
        List.of(
            student.simpleName(),
            "student",
            student.total().parameters().toString(),
            student.total().multiplyAdds().toString()));
    networks.end();
  }

  private static String input(LossInput input) {
    String passes = input.passes().isPresent() ? input.passes().getAsInt() + " passes of " : "";
    return passes + input.source().name().toLowerCase(Locale.ROOT) + " " + input.node();
  }

  private static void network(Html html, NetworkDescription network) {
    HtmlTable nodes =
        HtmlTable.ofTexts(
            html, "Nodes", List.of("node", "operation", "value", "parameters", "multiply-adds"));
    for (NodeDescription node : network.nodes()) {
      String shape =
          node.shape().stream().map(Formula::toString).collect(Collectors.joining(", ", "(", ")"));
      nodes.row(
          List.of(
              node.name(),
              node.use() == NodeUse.INPUT ? "input" : node.operation(),
              node.kind() + (shape.equals("()") ? "" : shape),
              plain(node.cost().parameters()),
              plain(node.cost().multiplyAdds())));
    }
    nodes.row(
        List.of(
            "total",
            "",
            "",
            network.total().parameters().toString(),
            network.total().multiplyAdds().toString()));
    nodes.end();
  }

  private static String plain(Formula formula) {
    String text = formula.toString();
    return text.equals("0") ? "" : text;
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
