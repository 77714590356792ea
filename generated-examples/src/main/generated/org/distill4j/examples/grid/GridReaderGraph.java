package org.distill4j.examples.grid;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.WindowAttentionLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.GainLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.grid.MergeStepsLayer;
import org.distill4j.runtime.layer.grid.PartMeanLayer;
import org.distill4j.runtime.layer.grid.PartPositionsLayer;
import org.distill4j.runtime.layer.grid.PartPrefixLayer;
import org.distill4j.runtime.layer.grid.PartTokensLayer;
import org.distill4j.runtime.layer.grid.RollStepsLayer;
import org.distill4j.runtime.layer.grid.StepMerging;
import org.distill4j.runtime.layer.grid.WindowOrderLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.GroupNormalisationLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.PartSliceLayer;
import org.distill4j.runtime.layer.sequence.StepRange;

/**
 * The graph of {@link GridReader}.
 *
 * <pre>
 * node      operation           value                parameters        multiply-adds         bytes
 * question  input               Tokens(words)
 * video     input               Sequence(32, 6)
 * photo     input               Image(4, 4, 4)
 * words     Embedding           Sequence(words, 8)          160                         32 * words
 * patches   Dense               Sequence(32, 8)              56                1,536         1,024
 * placed    PartPositions       Sequence(32, 8)             128                              1,024
 * windows   WindowOrder         Sequence(32, 8)                                              1,024
 * query     Dense               Sequence(32, 8)              72                2,048         1,024
 * key       Dense               Sequence(32, 8)              72                2,048         1,024
 * value     Dense               Sequence(32, 8)              72                2,048         1,024
 * context   WindowAttention     Sequence(32, 8)              90                4,096         1,024
 * restored  WindowOrder         Sequence(32, 8)                                              1,024
 * scaled    Gain                Sequence(32, 8)               8                  256         1,024
 * attended  Add                 Sequence(32, 8)                                              1,024
 * merged    MergeSteps          Sequence(8, 32)                                              1,024
 * narrowed  Dense               Sequence(8, 8)              256                2,048           256
 * frame     MergeSteps          Sequence(2, 8)                                    64            64
 * begun     PartTokens          Sequence(6, 8)               16                                192
 * timed     PartPositions       Sequence(6, 8)               16                                192
 * both      PartPrefix          Sequence(2 * words                                      64 * words
 *                               + 6, 8)                                                      + 192
 * rolled    RollSteps           Sequence(2 * words                                      64 * words
 *                               + 6, 8)                                                      + 192
 * asking    Dense               Sequence(2 * words           72    128 * words + 384    64 * words
 *                               + 6, 8)                                                      + 192
 * asked     Dense               Sequence(2 * words           72    128 * words + 384    64 * words
 *                               + 6, 8)                                                      + 192
 * told      Dense               Sequence(2 * words           72    128 * words + 384    64 * words
 *                               + 6, 8)                                                      + 192
 * local     WindowAttention     Sequence(2 * words                32 * words * words    64 * words
 *                               + 6, 8)                          + 192 * words + 288         + 192
 * ends      PartSlice           Sequence(6, 8)                                                 192
 * mean      PartMean            Sequence(3, 8)                                    48            96
 * gist      MeanPooling         Features(8)                                                     32
 * normal    GroupNormalisation  Image(4, 4, 4)                8                   64           256
 * scene     GlobalPooling       Features(4)                                       64            16
 * all       Concatenation       Features(12)                                                    48
 * answer    Logits              Scores(3)                    39                   36            12
 * total                                                   1,209   32 * words * words   416 * words
 *                                                                      + 576 * words      + 13,772
 *                                                                           + 15,796
 *
 * For words = 20:
 * 1,209 parameters, 40,116 multiply-adds and 22,092 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class GridReaderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String QUESTION = "question";

  /** Sequence (32, 6). */
  public static final String VIDEO = "video";

  /** Image (4, 4, 4). */
  public static final String PHOTO = "photo";

  /** Sequence (words, 8). */
  public static final String WORDS = "words";

  /** Sequence (32, 8). */
  public static final String PATCHES = "patches";

  /** Sequence (32, 8). */
  public static final String PLACED = "placed";

  /** Sequence (32, 8). */
  public static final String WINDOWS = "windows";

  /** Sequence (32, 8). */
  public static final String QUERY = "query";

  /** Sequence (32, 8). */
  public static final String KEY = "key";

  /** Sequence (32, 8). */
  public static final String VALUE = "value";

  /** Sequence (32, 8). */
  public static final String CONTEXT = "context";

  /** Sequence (32, 8). */
  public static final String RESTORED = "restored";

  /** Sequence (32, 8). */
  public static final String SCALED = "scaled";

  /** Sequence (32, 8). */
  public static final String ATTENDED = "attended";

  /** Sequence (8, 32). */
  public static final String MERGED = "merged";

  /** Sequence (8, 8). */
  public static final String NARROWED = "narrowed";

  /** Sequence (2, 8). */
  public static final String FRAME = "frame";

  /** Sequence (6, 8). */
  public static final String BEGUN = "begun";

  /** Sequence (6, 8). */
  public static final String TIMED = "timed";

  /** Sequence (2 * words + 6, 8). */
  public static final String BOTH = "both";

  /** Sequence (2 * words + 6, 8). */
  public static final String ROLLED = "rolled";

  /** Sequence (2 * words + 6, 8). */
  public static final String ASKING = "asking";

  /** Sequence (2 * words + 6, 8). */
  public static final String ASKED = "asked";

  /** Sequence (2 * words + 6, 8). */
  public static final String TOLD = "told";

  /** Sequence (2 * words + 6, 8). */
  public static final String LOCAL = "local";

  /** Sequence (6, 8). */
  public static final String ENDS = "ends";

  /** Sequence (3, 8). */
  public static final String MEAN = "mean";

  /** Features (8). */
  public static final String GIST = "gist";

  /** Image (4, 4, 4). */
  public static final String NORMAL = "normal";

  /** Features (4). */
  public static final String SCENE = "scene";

  /** Features (12). */
  public static final String ALL = "all";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private static final int FRAMES = 2;
  private static final int SIDE = 4;
  private static final int WIDTH = 8;

  private GridReaderGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.grid.GridReader";
  }

  @Override
  public List<String> inputs() {
    return List.of(QUESTION, VIDEO, PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("frames", 2);
    description.dimension("side", 4);
    description.dimension("width", 8);
    description.input(QUESTION, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.input(VIDEO, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.of(32), Axis.of(6));
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(4), Axis.of(4), Axis.of(4));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 1209L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(20, WIDTH, 0.1)),
        QUESTION);
    graph.addVertex(
        PATCHES,
        new LayerVertex(new DenseLayer(6, WIDTH, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        PLACED,
        new LayerVertex(new PartPositionsLayer(FRAMES, false, SIDE * SIDE, WIDTH, 0.05)),
        PATCHES);
    graph.addVertex(
        WINDOWS,
        new LayerVertex(new WindowOrderLayer(SIDE, SIDE, 2, 2, 1, false)),
        PLACED);
    graph.addVertex(
        QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WINDOWS);
    graph.addVertex(
        KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WINDOWS);
    graph.addVertex(
        VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WINDOWS);
    graph.addVertex(
        CONTEXT,
        new LayerVertex(new WindowAttentionLayer(2, SIDE * SIDE / 4, true, 3, 2, 2, 0, 0.0)),
        QUERY, KEY, VALUE);
    graph.addVertex(
        RESTORED,
        new LayerVertex(new WindowOrderLayer(SIDE, SIDE, 2, 2, 1, true)),
        CONTEXT);
    graph.addVertex(
        SCALED,
        new LayerVertex(new GainLayer(WIDTH, 0.5)),
        RESTORED);
    graph.addVertex(
        ATTENDED,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        PLACED, SCALED);
    graph.addVertex(
        MERGED,
        new LayerVertex(new MergeStepsLayer(SIDE, SIDE, 2, StepMerging.CONCATENATION)),
        ATTENDED);
    graph.addVertex(
        NARROWED,
        new LayerVertex(new DenseLayer(4 * WIDTH, WIDTH, Activation.IDENTITY, false)),
        MERGED);
    graph.addVertex(
        FRAME,
        new LayerVertex(new MergeStepsLayer(SIDE / 2, SIDE / 2, 2, StepMerging.MEAN)),
        NARROWED);
    graph.addVertex(
        BEGUN,
        new LayerVertex(new PartTokensLayer(FRAMES, 2, WIDTH, 0.05)),
        FRAME);
    graph.addVertex(
        TIMED,
        new LayerVertex(new PartPositionsLayer(FRAMES, true, FRAMES, WIDTH, 0.05)),
        BEGUN);
    graph.addVertex(
        BOTH,
        new LayerVertex(new PartPrefixLayer(FRAMES)),
        WORDS, TIMED);
    graph.addVertex(
        ROLLED,
        new LayerVertex(new RollStepsLayer(FRAMES, 1)),
        BOTH);
    graph.addVertex(
        ASKING,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ROLLED);
    graph.addVertex(
        ASKED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ROLLED);
    graph.addVertex(
        TOLD,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ROLLED);
    graph.addVertex(
        LOCAL,
        new LayerVertex(new WindowAttentionLayer(2, FRAMES, false, 1, 1, 1, 0, 0.0)),
        ASKING, ASKED, TOLD);
    graph.addVertex(
        ENDS,
        new LayerVertex(new PartSliceLayer(FRAMES, StepRange.LAST, 3)),
        LOCAL);
    graph.addVertex(
        MEAN,
        new LayerVertex(new PartMeanLayer(FRAMES)),
        ENDS);
    graph.addVertex(
        GIST,
        new LayerVertex(new MeanPoolingLayer()),
        MEAN);
    graph.addVertex(
        NORMAL,
        new LayerVertex(new GroupNormalisationLayer(4, 2, 1.0E-5, Activation.RELU)),
        PHOTO);
    graph.addVertex(
        SCENE,
        new LayerVertex(new GlobalPoolingLayer()),
        NORMAL);
    graph.addVertex(
        ALL,
        new LayerVertex(new ConcatenationLayer()),
        GIST, SCENE);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH + 4, 3, true)),
        ALL);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public GridReaderGraph build() {
      return new GridReaderGraph(this);
    }
  }
}
