package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External
interface Encoder { // expect: The external teacher 'Encoder' has no signal
  @Input(shape = "pieces") Tokens text();
}
