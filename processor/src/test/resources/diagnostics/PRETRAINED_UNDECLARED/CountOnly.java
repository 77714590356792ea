package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@Pretrained( // expect: 'hidden' cannot be pretrained: @Map declares only the number of its parameters. Fix: Declare its tensors
    tensors = @Tensor(of = "hidden.W", name = "hidden.weight"),
    others = "answer")
interface Small {

  @Input(shape = "8")
  Features x();

  @Map(units = "4")
  Features hidden(Features x);

  @Logits(classes = "3")
  Scores answer(Features hidden);
}

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DenseLayer",
    signature = "Features(inputs) -> Features(units)",
    parameters = "inputs * units + units")
@interface Map {

  @Size
  String units();

  Activation activation() default Activation.IDENTITY;
}
