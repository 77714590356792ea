package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.PackedSequence;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Layers in tensors, with the weights of a node. */
public final class TorchLayers {

  private static final double LEAST_LENGTH = 1e-12;

  private final TorchWeights weights;
  private final TorchDropout dropout;

  TorchLayers(TorchWeights weights, TorchDropout dropout) {
    this.weights = weights;
    this.dropout = dropout;
  }

  private boolean isTraining() {
    return dropout != TorchDropout.NONE;
  }

  Tensor drop(Tensor x, double rate, String node) {
    return dropout.drop(x, rate, node, 0);
  }

  Tensor linear(Tensor x, String node, String weight, String bias) {
    return torch.linear(x, weights.get(node, weight), new TensorOptional(weights.get(node, bias)));
  }

  Tensor dense(Tensor x, String node) {
    return linear(x, node, "W", "b");
  }

  Tensor embedding(Tensor words, String node) {
    return torch.embedding(weights.get(node, "W"), words);
  }

  /** Returns the first rows of a table. */
  Tensor firstRows(String node, long rows) {
    return weights.get(node, "W").narrow(0, 0, rows);
  }

  Tensor layerNorm(Tensor x, String node, double epsilon) {
    Tensor gamma = weights.get(node, "gamma");
    return torch.layer_norm(
        x,
        gamma.shape(),
        new TensorOptional(gamma),
        new TensorOptional(weights.get(node, "beta")),
        epsilon,
        true);
  }

  /**
   * Returns the weighted sums of the values [batch, steps, features]. Dropout that is given is
   * applied to materialised weights; otherwise libtorch chooses the implementation.
   */
  Tensor selfAttention(
      Tensor x, long heads, double rate, String query, String key, String value, String node) {
    Tensor q = heads(dense(x, query), heads);
    Tensor k = heads(dense(x, key), heads);
    Tensor v = heads(dense(x, value), heads);
    Tensor sums;
    if (dropout == TorchDropout.NONE || dropout == TorchDropout.OWN) {
      double applied = isTraining() ? rate : 0;
      sums =
          torch.scaled_dot_product_attention(
              q, k, v, new TensorOptional(), applied, false, new DoubleOptional(), false);
    } else {
      Scalar scale = new Scalar(1 / Math.sqrt(q.size(-1)));
      Tensor shares = torch.softmax(q.matmul(k.transpose(-2, -1)).mul(scale), -1);
      sums = dropout.drop(shares, rate, node, 0).matmul(v);
    }
    return sums.permute(0, 2, 1, 3).reshape(x.size(0), x.size(1), -1);
  }

  private static Tensor heads(Tensor x, long heads) {
    return x.view(x.size(0), x.size(1), heads, -1).permute(0, 2, 1, 3);
  }

  /**
   * Returns the states of all steps [sequences, steps, 2 units] and the last ones [2, sequences,
   * units].
   */
  T_TensorTensorTensor_T biLstm(Tensor x, String node) {
    TensorVector parameters = lstmParameters(node);
    Tensor zeros = lstmZeros(x.size(0), node);
    return torch.lstm(
        x, new TensorVector(zeros, zeros), parameters, true, 1, 0, isTraining(), true, true);
  }

  /** Returns the states of all steps of packed sequences. */
  Tensor packedBiLstm(PackedSequence x, String node) {
    TensorVector parameters = lstmParameters(node);
    Tensor zeros = lstmZeros(x.sorted_indices().size(0), node);
    return torch
        .lstm(
            x.data(),
            x.batch_sizes(),
            new TensorVector(zeros, zeros),
            parameters,
            true,
            1,
            0,
            isTraining(),
            true)
        .get0();
  }

  private Tensor lstmZeros(long sequences, String node) {
    return torch.zeros(2, sequences, weights.get(node, "forwardR").size(1));
  }

  private TensorVector lstmParameters(String node) {
    TensorVector parameters = new TensorVector();
    for (String direction : new String[] {"forward", "backward"}) {
      for (String name : new String[] {"W", "R", "InputBias", "StateBias"}) {
        parameters.push_back(weights.get(node, direction + name));
      }
    }
    return parameters;
  }

  /** Returns the last states, [sequences, 2 units]. */
  Tensor lastStates(Tensor x, String node) {
    Tensor last = biLstm(x, node).get1();
    return last.permute(1, 0, 2).reshape(x.size(0), -1);
  }

  static Tensor unit(Tensor x) {
    Tensor length = x.norm(new ScalarOptional(new Scalar(2.0f)), new long[] {-1}, true);
    return x.div(length.clamp_min(new Scalar(LEAST_LENGTH)));
  }

  Tensor questionAttention(Tensor words, Tensor context, String node) {
    Tensor keys = unit(linear(context, node, "W1", "b1"));
    Tensor scores = keys.matmul(weights.get(node, "w2")).add(weights.get(node, "c2"));
    return weighted(scores, words);
  }

  private static Tensor weighted(Tensor scores, Tensor x) {
    return torch.softmax(scores, 1).unsqueeze(1).bmm(x).squeeze(1);
  }

  /** Returns the sum of the steps of x, weighted by their products with a map of the question. */
  Tensor generalAttention(Tensor x, Tensor question, String node) {
    Tensor key = dense(question, node);
    return weighted(x.bmm(key.unsqueeze(2)).squeeze(2), x);
  }

  Tensor clipAttention(Tensor clips, Tensor question, String node) {
    Tensor query = dense(question, node);
    return torch.sigmoid(clips.bmm(query.unsqueeze(2)));
  }

  /** Returns [batch, nodes, heads units], without a tensor of pairs of features. */
  Tensor graphAttention(Tensor x, Tensor relevance, String node, double rate) {
    Tensor own = weights.get(node, "a1");
    long heads = own.size(0);
    long units = own.size(1);
    long batch = x.size(0);
    long nodes = x.size(1);
    Tensor values = dense(dropout.drop(x, rate, node, 0), node).view(batch, nodes, heads, units);
    Tensor attends = score(values, own).unsqueeze(3);
    Tensor attended = score(values, weights.get(node, "a2")).unsqueeze(2);
    Tensor scores = attends.add(attended).add(weights.get(node, "c").view(1, heads, 1, 1));
    Tensor shares = dropout.drop(torch.softmax(torch.leaky_relu(scores), -1), rate, node, 1);
    Tensor relevant = values.mul(relevance.unsqueeze(3)).permute(0, 2, 1, 3);
    Tensor sums = shares.matmul(relevant).permute(0, 2, 1, 3).reshape(batch, nodes, heads * units);
    return dropout.drop(torch.elu(sums), rate, node, 2);
  }

  /** Returns the scores of the nodes, [batch, heads, nodes]. */
  private static Tensor score(Tensor values, Tensor vectors) {
    return values.mul(vectors).sum(-1).permute(0, 2, 1);
  }

  Tensor streamFusion(Tensor joint, Tensor independent, String node) {
    Tensor streams = torch.stack(new TensorVector(joint, independent), 2);
    Tensor hidden = torch.tanh(linear(streams, node, "W1", "b1"));
    Tensor shares = torch.softmax(hidden.matmul(weights.get(node, "w2")), -1);
    return streams.mul(shares.unsqueeze(3)).sum(2);
  }

  Tensor bilinear(Tensor x, Tensor y, String node) {
    Tensor left = torch.elu(linear(x, node, "Wx", "bx"));
    Tensor right = torch.elu(linear(y, node, "Wy", "by"));
    Tensor products = left.mul(right);
    long factors = products.size(-1) / weights.get(node, "Wo").size(1);
    Tensor sums = factors == 1 ? products : products.unflatten(-1, -1, factors).sum(-1);
    return torch.elu(linear(sums, node, "Wo", "bo"));
  }

  Tensor readout(Tensor x, String node) {
    Tensor hidden = torch.elu(torch.linear(x, weights.get(node, "P")));
    return weighted(hidden.matmul(weights.get(node, "w")).add(weights.get(node, "c")), x);
  }

  Tensor batchNormalisation(Tensor x, String node, Tensor mean, Tensor variance) {
    return torch.batch_norm(
        x,
        new TensorOptional(weights.get(node, "gamma")),
        new TensorOptional(weights.get(node, "beta")),
        new TensorOptional(mean),
        new TensorOptional(variance),
        isTraining(),
        0.1,
        1e-5,
        true);
  }
}
