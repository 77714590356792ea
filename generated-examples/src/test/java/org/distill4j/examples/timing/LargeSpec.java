package org.distill4j.examples.timing;

/** Source of a network of 60 nodes, including two inputs, without blocks. */
final class LargeSpec {

  static final int NODES = 60;

  private LargeSpec() {}

  /** Returns six chains of eight nodes over words, pooled and joined, followed by dense nodes. */
  static String source() {
    StringBuilder source =
        new StringBuilder(
            """
            package large;

            import org.distill4j.dsl.*;
            import org.distill4j.dsl.kind.*;
            import org.distill4j.dsl.operation.*;

            @Network
            public interface Large {
              @Dimension(64) int width();
              @Dimension int vocabulary();
              @Dimension int answers();
              @Input(shape = "words") Tokens question();
              @Input(shape = {"clips", "width"}) Sequence clips();
              @Embedding(vocabulary = "vocabulary", units = "width") Sequence words(Tokens question);
            """);
    int nodes = 3;
    for (int chain = 0; chain < 6; chain++) {
      String before = chain % 2 == 0 ? "words" : "clips";
      for (int i = 0; i < 7; i++) {
        String name = "step" + chain + "x" + i;
        source.append(
            "  @Dense(units = \"width / 2 * 2\") Sequence %s(Sequence %s);\n"
                .formatted(name, before));
        before = name;
        nodes++;
      }
      source.append("  @MeanPooling Features pooled%d(Sequence %s);\n".formatted(chain, before));
      nodes++;
    }
    source.append(
        "  @Concatenation Features joined0(Features pooled0, Features pooled1, Features pooled2,"
            + " Features pooled3, Features pooled4, Features pooled5);\n");
    nodes++;
    int last = 0;
    while (nodes < NODES - 1) {
      source.append(
          "  @Dense(units = \"4 * width\") Features joined%d(Features joined%d);\n"
              .formatted(last + 1, last));
      last++;
      nodes++;
    }
    return source
        .append(
            "  @Logits(classes = \"answers\") Scores answer(Features joined%d);\n".formatted(last))
        .append("}\n")
        .toString();
  }
}
