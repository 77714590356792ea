package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The product of matrices a' b', or of pairs of matrices; ' denotes a requested transposition. */
record Product(boolean transposeA, boolean transposeB) implements Op {

  private static final String RULE = "the inner lengths of a matrix product are equal";

  @Override
  public INDArray forward(Computed node) {
    INDArray a = node.x(0);
    INDArray b = node.x(1);
    boolean pairs = isOfPairs(node);
    if (a.rank() < 2 || b.rank() < 2 || (transposeA && a.rank() != b.rank())) {
      throw node.misfit("a matrix product reads matrices, or pairs of them");
    }
    long inner = a.size(transposeA ? -2 : -1);
    if (inner != b.size(transposeB ? -1 : -2)) {
      throw node.misfit(RULE);
    }
    long[] shape = node.source(0).withFeatures(b.size(transposeB ? -2 : -1));
    shape[shape.length - 2] = a.size(transposeA ? -1 : -2);
    INDArray y = node.y(shape);
    run(
        node.kernels().matrices(),
        pairs,
        three(node, "a", a),
        transposeA,
        three(node, "b", b),
        transposeB,
        false,
        three(node, "y3", y));
    return y;
  }

  /** Returns true for pairs of matrices, false for all rows and one matrix. */
  private static boolean isOfPairs(Computed node) {
    INDArray a = node.x(0);
    INDArray b = node.x(1);
    if (b.rank() == 2) {
      return false;
    }
    int lead = b.rank() - 2;
    if (a.rank() != b.rank() || !Arrays.equals(a.shape(), 0, lead, b.shape(), 0, lead)) {
      throw node.misfit("pairs of matrices have equal axes before the last two");
    }
    return true;
  }

  /** Returns an array of more than three axes as matrices. */
  private static INDArray three(Computed node, String role, INDArray x) {
    return x.rank() <= 3
        ? x
        : node.view(role, x, Shapes.rows(x) / x.size(-2), x.size(-2), x.size(-1));
  }

  private static void run(
      MatrixKernels matrices,
      boolean pairs,
      INDArray a,
      boolean transposeA,
      INDArray b,
      boolean transposeB,
      boolean add,
      INDArray c) {
    if (pairs) {
      matrices.batchedProduct(a, transposeA, b, transposeB, add, c);
    } else {
      matrices.product(a, transposeA, b, transposeB, add, c);
    }
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    MatrixKernels matrices = node.kernels().matrices();
    boolean pairs = isOfPairs(node);
    INDArray a = three(node, "a", node.x(0));
    INDArray b = three(node, "b", node.x(1));
    INDArray dc = three(node, "dy3", dy);
    node.source(0)
        .accumulate(
            (add, da) -> {
              INDArray target = three(node, "da3", da);
              if (transposeA) {
                run(matrices, pairs, b, transposeB, dc, true, add, target);
              } else {
                run(matrices, pairs, dc, false, b, !transposeB, add, target);
              }
            });
    node.source(1)
        .accumulate(
            (add, db) -> {
              INDArray target = three(node, "db3", db);
              if (transposeB) {
                run(matrices, pairs, dc, true, a, transposeA, add, target);
              } else {
                run(matrices, pairs, a, !transposeA, dc, false, add, target);
              }
            });
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return turned(sources.get(0), transposeA).matMul(turned(sources.get(1), transposeB));
  }

  private static Tensor turned(Tensor matrices, boolean transposed) {
    if (!transposed) {
      return matrices;
    }
    int[] order = new int[matrices.rank()];
    Arrays.setAll(order, axis -> axis);
    order[order.length - 1] = order.length - 2;
    order[order.length - 2] = order.length - 1;
    return matrices.transpose(order);
  }
}
