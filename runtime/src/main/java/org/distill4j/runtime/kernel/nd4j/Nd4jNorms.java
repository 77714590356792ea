package org.distill4j.runtime.kernel.nd4j;

import java.util.List;
import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link NormKernels} in plain ND4J. */
final class Nd4jNorms implements NormKernels {

  @Override
  public void scaleRows(INDArray factors, INDArray x) {
    Shapes.matrix(x).muliColumnVector(column(factors));
  }

  @Override
  public void scaleColumns(INDArray factors, INDArray x) {
    Shapes.matrix(x).muliRowVector(factors.reshape('c', 1, factors.length()));
  }

  private static INDArray column(INDArray vector) {
    return vector.reshape('c', vector.length(), 1);
  }

  @Override
  public void centreRows(INDArray x, INDArray y) {
    INDArray rows = Shapes.matrix(x);
    Shapes.matrix(y).assign(rows.subColumnVector(rows.mean(true, 1)));
  }

  @Override
  public void clearShortRows(double epsilon, INDArray lengths, INDArray x) {
    scaleRows(lengths.gt(epsilon).castTo(x.dataType()), x);
  }

  @Override
  public void unitRows(double epsilon, INDArray x, INDArray lengths, INDArray y) {
    INDArray rows = Shapes.matrix(x);
    INDArray divisors = Transforms.max(rows.norm2(true, 1), epsilon, true);
    Shapes.matrix(y).assign(rows.divColumnVector(divisors));
    Shapes.vector(lengths).assign(Shapes.vector(divisors));
  }

  @Override
  public void unitRowsGradient(
      double epsilon, INDArray y, INDArray lengths, INDArray dy, INDArray dx) {
    INDArray values = Shapes.matrix(y);
    INDArray arriving = Shapes.matrix(dy);
    INDArray divisors = lengths.reshape('c', Shapes.rows(y), 1);
    INDArray along = values.mul(arriving).sum(true, 1);
    along.muli(divisors.gt(epsilon).castTo(along.dataType()));
    INDArray across = arriving.sub(values.mulColumnVector(along));
    Shapes.matrix(dx).assign(across.divColumnVector(divisors));
  }

  @Override
  public void normalise(
      List<INDArray> summands, RowNorm norm, INDArray normal, INDArray factors, INDArray y) {
    INDArray z = Shapes.matrix(summands.get(0)).dup('c');
    for (INDArray summand : summands.subList(1, summands.size())) {
      z.addi(Shapes.matrix(summand));
    }
    if (norm.centred()) {
      z.subiColumnVector(z.mean(true, 1));
    }
    INDArray scale = Transforms.sqrt(z.mul(z).mean(true, 1).addi(norm.epsilon()), false).rdivi(1);
    Shapes.vector(factors).assign(Shapes.vector(scale));
    Shapes.matrix(normal).assign(z.muliColumnVector(scale));
    if (norm.gamma() != null) {
      z.muliRowVector(row(norm.gamma()));
    }
    if (norm.beta() != null) {
      z.addiRowVector(row(norm.beta()));
    }
    Shapes.matrix(y).assign(z);
  }

  private static INDArray row(INDArray vector) {
    return vector.reshape('c', 1, vector.length());
  }

  @Override
  public void normaliseGradient(
      RowNorm norm,
      INDArray normal,
      INDArray factors,
      INDArray dy,
      INDArray gammaGradient,
      INDArray betaGradient,
      INDArray dx) {
    INDArray values = Shapes.matrix(normal);
    INDArray arriving = Shapes.matrix(dy);
    if (gammaGradient != null) {
      gammaGradient.addi(values.mul(arriving).sum(0).reshape(gammaGradient.shape()));
    }
    if (betaGradient != null) {
      betaGradient.addi(arriving.sum(0).reshape(betaGradient.shape()));
    }
    if (dx != null) {
      INDArray dn =
          norm.gamma() == null ? arriving.dup('c') : arriving.mulRowVector(row(norm.gamma()));
      INDArray across = dn.sub(values.mulColumnVector(values.mul(dn).mean(true, 1)));
      if (norm.centred()) {
        across.subiColumnVector(dn.mean(true, 1));
      }
      Shapes.matrix(dx).assign(across.muliColumnVector(column(factors)));
    }
  }

  @Override
  public void shares(double raise, INDArray x, INDArray sums, INDArray y) {
    INDArray rows = Shapes.matrix(x);
    INDArray divisors = rows.sum(true, 1).addi(raise);
    Shapes.matrix(y).assign(rows.divColumnVector(divisors));
    Shapes.vector(sums).assign(Shapes.vector(divisors));
  }

  @Override
  public void sharesGradient(INDArray y, INDArray sums, INDArray dy, INDArray dx) {
    INDArray arriving = Shapes.matrix(dy);
    INDArray means = Shapes.matrix(y).mul(arriving).sum(true, 1);
    INDArray divisors = sums.reshape('c', Shapes.rows(y), 1);
    Shapes.matrix(dx).assign(arriving.subColumnVector(means).diviColumnVector(divisors));
  }
}
