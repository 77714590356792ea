package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;

/** Writes a diagram in Mermaid syntax. */
public final class Mermaid {

  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder("flowchart TD\n");
  private final Map<String, String> ids = new HashMap<>();
  private int groups;

  private Mermaid() {}

  /** A group of the diagram: boxes and nested groups, in order of appearance. */
  private record Part(Map<String, Part> parts, List<Box> boxes) {
    Part() {
      this(new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  /** Returns the text of a diagram. */
  public static String write(Diagram diagram) {
    Mermaid mermaid = new Mermaid();
    Part root = new Part();
    for (Box box : diagram.boxes()) {
      mermaid.ids.put(box.id(), "n" + mermaid.ids.size());
      Part part = root;
      if (!box.group().isEmpty()) {
        for (String name : box.group().split("\\.")) {
          part = part.parts().computeIfAbsent(name, unknown -> new Part());
        }
      }
      part.boxes().add(box);
    }
    mermaid.write(root, INDENT);
    diagram.arrows().forEach(mermaid::write);
    for (Style style : Style.values()) {
      mermaid.write(style, diagram.boxes());
    }
    return mermaid.text.toString();
  }

  private void write(Part part, String indent) {
    for (Box box : part.boxes()) {
      text.append(indent).append(ids.get(box.id())).append("[\"").append(escaped(box.name()));
      box.lines().forEach(line -> text.append("<br>").append(escaped(line)));
      text.append("\"]\n");
    }
    part.parts()
        .forEach(
            (name, inner) -> {
              text.append(indent).append("subgraph g").append(groups++);
              text.append("[\"").append(escaped(name)).append("\"]\n");
              write(inner, indent + INDENT);
              text.append(indent).append("end\n");
            });
  }

  private void write(Arrow arrow) {
    text.append(INDENT).append(ids.get(arrow.from()));
    text.append(arrow.dashed() ? " -.-> " : " --> ").append(ids.get(arrow.to())).append('\n');
  }

  private void write(Style style, List<Box> boxes) {
    List<String> styled =
        boxes.stream().filter(box -> box.style() == style).map(box -> ids.get(box.id())).toList();
    if (!styled.isEmpty()) {
      String name = style.name().toLowerCase(Locale.ROOT);
      text.append(INDENT)
          .append("classDef ")
          .append(name)
          .append(" fill:")
          .append(Colours.fill(style));
      text.append(",stroke:").append(Colours.line(style)).append(",color:#1f2328\n");
      text.append(INDENT).append("class ").append(String.join(",", styled));
      text.append(' ').append(name).append('\n');
    }
  }

  private static String escaped(String label) {
    return label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
