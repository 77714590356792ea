package org.distill4j.samples.benchmarks.kernel;

import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.torch.Torch;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The timed functions, at sizes of the sample networks. */
final class KernelCases {

  /** The number of words in a batch of 64 questions of 20 words. */
  private static final int ROWS = 1280;

  private static final int WIDTH = 768;
  private static final int BATCH = 64;
  private static final int ANSWERS = 3589;
  private static final int PARAMETERS = 3_000_000;
  private static final double LEAST_LENGTH = 1e-12;

  private KernelCases() {}

  private static INDArray empty(long... shape) {
    return Nd4j.zeros(DataType.FLOAT, shape);
  }

  /** y = x w of the gates of an LSTM. */
  static KernelCase product() {
    float[] x = Drawn.normal(1, ROWS, WIDTH);
    float[] w = Drawn.normal(2, WIDTH, 2 * WIDTH);
    INDArray ownX = Drawn.array(x, ROWS, WIDTH);
    INDArray ownW = Drawn.array(w, WIDTH, 2 * WIDTH);
    INDArray y = empty(ROWS, 2 * WIDTH);
    Tensor otherX = Torch.tensor(x, ROWS, WIDTH);
    Tensor otherW = Torch.tensor(w, WIDTH, 2 * WIDTH);
    return new KernelCase(
        kernels -> kernels.matrices().product(ownX, false, ownW, false, false, y),
        Map.of("y", y),
        () -> Map.of("y", otherX.matmul(otherW)));
  }

  /** y = tanh(x w + b). */
  static KernelCase biasAndActivation() {
    float[] x = Drawn.normal(1, ROWS, WIDTH);
    float[] w = Drawn.normal(2, WIDTH, WIDTH);
    float[] b = Drawn.normal(3, WIDTH);
    INDArray ownX = Drawn.array(x, ROWS, WIDTH);
    INDArray ownW = Drawn.array(w, WIDTH, WIDTH).muli(0.03);
    INDArray ownB = Drawn.array(b, WIDTH);
    INDArray y = empty(ROWS, WIDTH);
    Tensor otherX = Torch.tensor(x, ROWS, WIDTH);
    Tensor otherW = Torch.tensor(w, WIDTH, WIDTH).mul(new Scalar(0.03f)).t().contiguous();
    TensorOptional otherB = new TensorOptional(Torch.tensor(b, WIDTH));
    return new KernelCase(
        kernels -> {
          kernels.matrices().affine(ownX, ownW, ownB, y);
          kernels.elements().apply(Elementwise.TANH, y, y);
        },
        Map.of("y", y),
        () -> Map.of("y", torch.tanh(torch.linear(otherX, otherW, otherB))));
  }

  /** The gradient of cross-entropy with respect to the logits, with one answer per row. */
  static KernelCase crossEntropy() {
    float[] x = Drawn.normal(1, BATCH, ANSWERS);
    int[] answers = Drawn.indices(2, ANSWERS, BATCH);
    INDArray logits = Drawn.array(x, BATCH, ANSWERS);
    INDArray labels = empty(BATCH, ANSWERS);
    for (int i = 0; i < BATCH; i++) {
      labels.putScalar(i, answers[i], 1);
    }
    INDArray logs = empty(BATCH, ANSWERS);
    INDArray gradient = empty(BATCH, ANSWERS);
    Tensor otherLogits = Torch.trained(x, BATCH, ANSWERS);
    Tensor otherAnswers = Torch.indices(answers, BATCH);
    return new KernelCase(
        kernels -> {
          kernels.rows().logSoftmax(1, logits, logs);
          kernels.rows().crossEntropy(logs, labels, gradient);
        },
        Map.of("gradient", gradient),
        () -> {
          otherLogits.mutable_grad().reset();
          torch.cross_entropy_loss(otherLogits, otherAnswers).backward();
          return Map.of("gradient", otherLogits.grad());
        });
  }

  /** y = softmax(x) for each row. */
  static KernelCase softmax() {
    float[] x = Drawn.normal(1, BATCH, ANSWERS);
    INDArray logits = Drawn.array(x, BATCH, ANSWERS);
    INDArray y = empty(BATCH, ANSWERS);
    Tensor other = Torch.tensor(x, BATCH, ANSWERS);
    return new KernelCase(
        kernels -> kernels.rows().softmax(logits, null, y),
        Map.of("y", y),
        () -> Map.of("y", torch.softmax(other, -1)));
  }

  /** y = x / |x| for each row. */
  static KernelCase unitRows() {
    float[] x = Drawn.normal(1, ROWS, WIDTH);
    INDArray own = Drawn.array(x, ROWS, WIDTH);
    INDArray lengths = empty(ROWS);
    INDArray y = empty(ROWS, WIDTH);
    Tensor other = Torch.tensor(x, ROWS, WIDTH);
    return new KernelCase(
        kernels -> kernels.norms().unitRows(LEAST_LENGTH, own, lengths, y),
        Map.of("y", y),
        () -> {
          Tensor norm = other.norm(new ScalarOptional(new Scalar(2f)), new long[] {-1}, true);
          return Map.of("y", other.div(norm.clamp_min(new Scalar(LEAST_LENGTH))));
        });
  }

  /** The sums of the columns: the gradient of a bias. */
  static KernelCase columnSums() {
    int rows = 8 * ROWS;
    float[] x = Drawn.normal(1, rows, WIDTH);
    INDArray own = Drawn.array(x, rows, WIDTH);
    INDArray sums = empty(WIDTH);
    Tensor other = Torch.tensor(x, rows, WIDTH);
    return new KernelCase(
        kernels -> {
          kernels.elements().fill(0, sums);
          kernels.matrices().addColumnSums(own, sums);
        },
        Map.of("sums", sums),
        () -> Map.of("sums", other.sum(new long[] {0}, false, new ScalarTypeOptional())));
  }

  /** The length of a vector: that of a gradient. */
  static KernelCase norm() {
    float[] x = Drawn.normal(1, PARAMETERS);
    INDArray own = Drawn.array(x, PARAMETERS);
    INDArray norm = empty(1);
    Tensor other = Torch.tensor(x, PARAMETERS);
    return new KernelCase(
        kernels -> kernels.elements().fill(kernels.elements().norm(own), norm),
        Map.of("norm", norm),
        () -> Map.of("norm", other.norm()));
  }

  /** dx = dy tanh'(x) from y = tanh(x). */
  static KernelCase tanhGradient() {
    float[] y = Drawn.normal(1, ROWS, WIDTH);
    float[] dy = Drawn.normal(2, ROWS, WIDTH);
    INDArray ownY = Drawn.array(y, ROWS, WIDTH);
    INDArray ownDy = Drawn.array(dy, ROWS, WIDTH);
    INDArray dx = empty(ROWS, WIDTH);
    Tensor otherY = Torch.tensor(y, ROWS, WIDTH);
    Tensor otherDy = Torch.tensor(dy, ROWS, WIDTH);
    return new KernelCase(
        kernels -> kernels.elements().applyGradient(Elementwise.TANH, ownY, ownDy, dx),
        Map.of("dx", dx),
        () -> Map.of("dx", torch.tanh_backward(otherDy, otherY)));
  }
}
