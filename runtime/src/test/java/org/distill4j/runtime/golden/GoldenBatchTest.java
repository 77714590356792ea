package org.distill4j.runtime.golden;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.distill4j.testing.golden.GoldenCase;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Items whose cases are one example in the shared files take whole batches as well. */
class GoldenBatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode file = JSON.createObjectNode();
  private final ObjectNode json = JSON.createObjectNode();
  private final ObjectNode hyper = json.putObject("hyper");
  private final ObjectNode inputs = json.putObject("inputs");
  private final ObjectNode expected = json.putObject("expected");
  private final ObjectNode gradients = json.putObject("grad");

  GoldenBatchTest() {
    file.putObject("tolerance").put("rtol", 1e-9).put("atol", 1e-9);
  }

  private static void tensor(ObjectNode parent, String name, Object values) {
    INDArray array =
        values instanceof double[][][] cube
            ? Nd4j.createFromArray(cube)
            : Nd4j.createFromArray((double[][]) values);
    ObjectNode tensor = parent.putObject(name);
    ArrayNode shape = tensor.putArray("shape");
    for (long size : array.shape()) {
      shape.add(size);
    }
    ArrayNode data = tensor.putArray("data");
    for (double value : array.dup('c').data().asDouble()) {
      data.add(value);
    }
  }

  private void verify(String item) {
    GoldenCase one = new GoldenCase(file, json);
    GoldenItems.ITEMS.get(item).verify(one);
    one.requireAllCompared();
  }

  /** Changes the last number of an input, which belongs to the last example. */
  private void changeLast(JsonNode numbers) {
    ArrayNode data = (ArrayNode) numbers;
    data.set(data.size() - 2, data.get(data.size() - 2).asDouble() + 0.25);
  }

  /** Two pairs of two answers: the second example has its own margin, 0.5. */
  @Test
  void marginsOfEachExample() {
    hyper.put("m", 1);
    tensor(inputs, "teacher_scores", new double[][] {{1, 0}, {1, 0}});
    tensor(inputs, "student_scores", new double[][] {{0, 0}, {0, 0.25}});
    tensor(inputs, "W", new double[][][] {{{0, 2}, {2, 0}}, {{0, 0.5}, {0.5, 0}}});
    expected.put("loss", (2 + 0.75) / 2);
    expected.putArray("pairs").add(1).add(1);
    tensor(gradients, "student_scores", new double[][] {{-0.5, 0.5}, {-0.5, 0.5}});

    verify("margin_ranking");
    ((ArrayNode) inputs.at("/W/data")).set(5, JSON.getNodeFactory().numberNode(3.5));
    assertThrows(AssertionError.class, () -> verify("margin_ranking"));
  }

  @Test
  void marginsForAllExamples() {
    hyper.put("m", 1);
    tensor(inputs, "teacher_scores", new double[][] {{1, 0}, {0, 1}});
    tensor(inputs, "student_scores", new double[][] {{0, 0}, {0, 0.25}});
    tensor(inputs, "W", new double[][] {{0, 2}, {3, 0}});
    expected.put("loss", (2 + 2.75) / 2);
    expected.putArray("pairs").add(1).add(1);
    tensor(gradients, "student_scores", new double[][] {{-0.5, 0.5}, {0.5, -0.5}});

    verify("margin_ranking");
  }

  @Test
  void uncertaintiesOfEachExample() {
    tensor(inputs, "predictions", new double[][][] {{{0, 1}, {0, 3}}, {{0, 0}, {4, 0}}});
    tensor(expected, "U", new double[][][] {{{0, 1}, {1, 0}}, {{0, 4}, {4, 0}}});
    tensor(expected, "mean_difference", new double[][][] {{{0, -2}, {2, 0}}, {{0, 2}, {-2, 0}}});

    verify("uncertainty");
    changeLast(inputs.at("/predictions/data"));
    assertThrows(AssertionError.class, () -> verify("uncertainty"));
  }

  /** Two answers have all of each other's weight, whatever they cost. */
  @Test
  void transportOfEachExample() {
    hyper.put("lambda", 0.5).put("tol", 1e-8);
    tensor(inputs, "U", new double[][][] {{{0, 1}, {1, 0}}, {{0, 3}, {3, 0}}});
    tensor(expected, "W_converged", new double[][][] {{{0, 1}, {1, 0}}, {{0, 1}, {1, 0}}});

    verify("sinkhorn");
    ((ArrayNode) expected.at("/W_converged/data")).set(5, JSON.getNodeFactory().numberNode(0.9));
    assertThrows(AssertionError.class, () -> verify("sinkhorn"));
  }

  /** Sublists of two answers with equal scores: log 2 each. */
  @Test
  void sublistsOfEachExample() {
    tensor(inputs, "teacher_scores", new double[][] {{1, 1, 7}, {7, 2, 2}});
    tensor(inputs, "student_scores", new double[][] {{3, 3, 0}, {0, 4, 4}});
    ArrayNode lists = inputs.putArray("sublist");
    lists.addArray().add(0).add(1);
    lists.addArray().add(1).add(2);
    expected.put("loss", Math.log(2));
    tensor(gradients, "student_scores", new double[][] {{0, 0, 0}, {0, 0, 0}});

    verify("listnet");
    lists.set(1, JSON.createArrayNode().add(0).add(2));
    assertThrows(AssertionError.class, () -> verify("listnet"));
  }

  /** Both answers of the second example are listed, with opposite scores. */
  @Test
  void composedLossOfEachExample() {
    hyper.put("variant", "L-listnet").put("alpha", 1);
    tensor(inputs, "teacher_scores", new double[][] {{1, 1}, {2, 2}});
    tensor(inputs, "student_logits", new double[][] {{3, 3}, {0, 0}});
    ArrayNode labels = inputs.putArray("labels");
    labels.addArray().add(0).add(1);
    labels.addArray().add(1);
    inputs.putArray("sublist").add(0).add(1);
    expected.put("loss_cls", Math.log(2)).put("loss_rank", Math.log(2));
    expected.put("loss", 2 * Math.log(2));
    tensor(gradients, "student_logits", new double[][] {{0, 0}, {0.25, -0.25}});

    verify("radi_composed");
  }
}
