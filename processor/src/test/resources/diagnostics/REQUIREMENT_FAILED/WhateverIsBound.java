package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    requires = "units < width")
@interface Own {
  double rate() default 0.5;

  @Size String units();
}

@Network
interface Answerer {
  @Dimension int width();
  @Input(shape = "width") Features video();
  @Own(units = "width + 1") Features mixed(Features video); // expect: @Own on 'mixed' requires units < width, but units = width + 1, width = width
  @Logits(classes = "10") Scores answer(Features mixed);
}
