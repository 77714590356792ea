package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Student extends Answerer {} // expect: The class file of 'Answerer' has no parameter names, but 'words' needs them to identify its inputs
