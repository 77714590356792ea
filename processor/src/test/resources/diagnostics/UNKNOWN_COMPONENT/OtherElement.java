package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation( // expect: The component 'rate' of 'org.distill4j.runtime.layer.core.DropoutLayer' is neither
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)"
)
@interface Own {
  double ratio() default 0.5;
}
