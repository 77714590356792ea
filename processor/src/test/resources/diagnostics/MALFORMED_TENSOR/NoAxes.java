package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    parameters = {"W[width, width]", "2 * width"} // expect: The parameter '2 * width' of @Own is invalid: it is not of the form name[size, ...]
)
@interface Own {
  double rate() default 0.5;
}
