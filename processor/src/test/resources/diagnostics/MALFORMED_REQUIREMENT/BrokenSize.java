package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    requires = "width * > 2" // expect: The requirement 'width * > 2' of @Own is invalid: it ends where a number, a name or '(' is expected
)
@interface Own {
  double rate() default 0.5;
}
