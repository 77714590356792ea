package org.distill4j.runtime.graph.container;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.distill4j.runtime.graph.frozen.FrozenScratch;
import org.nd4j.evaluation.IEvaluation;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.dataset.api.iterator.MultiDataSetIterator;

/**
 * A DL4J graph as a container of a network: configuration, parameters and {@code output(...)}. Its
 * nodes are no layers of DL4J, so DL4J's own training would change nothing, and its evaluation
 * finds no output layer. Both are refused.
 */
@SuppressWarnings("rawtypes") // of DL4J's own: IEvaluation lacks its type argument
public final class ContainerGraph extends ComputationGraph {

  private static final long serialVersionUID = 1;

  private final transient FrozenScratch scratch = new FrozenScratch();

  /** Creates a graph, to be initialised. */
  public ContainerGraph(ComputationGraphConfiguration configuration) {
    super(configuration);
  }

  /** Returns the memory into which the nodes of a graph decode frozen parameters. */
  public static FrozenScratch scratchOf(ComputationGraph graph) {
    return graph instanceof ContainerGraph container && container.scratch != null
        ? container.scratch
        : new FrozenScratch();
  }

  @Override
  public ComputationGraph clone() {
    ContainerGraph copy = new ContainerGraph(getConfiguration().clone());
    copy.init(params() == null ? null : params().dup(), false);
    return copy;
  }

  private static UnsupportedOperationException untrained() {
    return new UnsupportedOperationException(
        "DL4J's fit does not train this network, whose nodes are no layers of DL4J: train it with"
            + " org.distill4j.runtime.training.Trainer");
  }

  private static UnsupportedOperationException unevaluated() {
    return new UnsupportedOperationException(
        "DL4J cannot evaluate this network, which has no output layer of DL4J: use"
            + " org.distill4j.runtime.evaluation.Evaluator, or output(...)");
  }

  @Override
  public void fit() {
    throw untrained();
  }

  @Override
  public void fit(DataSet data) {
    throw untrained();
  }

  @Override
  public void fit(DataSetIterator data) {
    throw untrained();
  }

  @Override
  public void fit(DataSetIterator data, int epochs) {
    throw untrained();
  }

  @Override
  public void fit(MultiDataSet data) {
    throw untrained();
  }

  @Override
  public synchronized void fit(MultiDataSetIterator data) {
    throw untrained();
  }

  @Override
  public void fit(MultiDataSetIterator data, int epochs) {
    throw untrained();
  }

  @Override
  public void fit(INDArray[] inputs, INDArray[] labels) {
    throw untrained();
  }

  @Override
  public void fit(
      INDArray[] inputs, INDArray[] labels, INDArray[] inputMasks, INDArray[] labelMasks) {
    throw untrained();
  }

  @Override
  public void fit(INDArray data, LayerWorkspaceMgr workspaces) {
    throw untrained();
  }

  @Override
  public void pretrain(DataSetIterator data, int epochs) {
    throw untrained();
  }

  @Override
  public void pretrain(MultiDataSetIterator data, int epochs) {
    throw untrained();
  }

  @Override
  public double score(DataSet data, boolean training) {
    throw unevaluated();
  }

  @Override
  public double score(MultiDataSet data, boolean training) {
    throw unevaluated();
  }

  @Override
  public INDArray scoreExamples(DataSet data, boolean penalties) {
    throw unevaluated();
  }

  @Override
  public INDArray scoreExamples(MultiDataSet data, boolean penalties) {
    throw unevaluated();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as DL4J declares it
  public <T extends Evaluation> T evaluate(DataSetIterator data) {
    throw unevaluated();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as DL4J declares it
  public <T extends Evaluation> T evaluate(MultiDataSetIterator data) {
    throw unevaluated();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as DL4J declares it
  public <T extends Evaluation> T evaluate(DataSetIterator data, List<String> labels, int top) {
    throw unevaluated();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as DL4J declares it
  public <T extends Evaluation> T evaluate(
      MultiDataSetIterator data, List<String> labels, int top) {
    throw unevaluated();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as DL4J declares it
  public <T extends RegressionEvaluation> T evaluateRegression(
      DataSetIterator data, List<String> columns) {
    throw unevaluated();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as DL4J declares it
  public <T extends RegressionEvaluation> T evaluateRegression(
      MultiDataSetIterator data, List<String> columns) {
    throw unevaluated();
  }

  @Override
  @SafeVarargs
  @SuppressWarnings("varargs") // as DL4J declares it
  public final <T extends IEvaluation> T[] doEvaluation(DataSetIterator data, T... evaluations) {
    throw unevaluated();
  }

  @Override
  @SafeVarargs
  @SuppressWarnings("varargs") // as DL4J declares it
  public final <T extends IEvaluation> T[] doEvaluation(
      MultiDataSetIterator data, T... evaluations) {
    throw unevaluated();
  }

  @Override
  public <T extends IEvaluation> Map<Integer, T[]> evaluate(
      DataSetIterator data, Map<Integer, T[]> evaluations) {
    throw unevaluated();
  }

  @Override
  public <T extends IEvaluation> Map<Integer, T[]> evaluate(
      MultiDataSetIterator data, Map<Integer, T[]> evaluations) {
    throw unevaluated();
  }
}
