/**
 * Random specs: valid ones, which must compile, train and have the declared number of parameters,
 * and broken ones, which must cause a diagnostic. Specs are drawn from the declarations of
 * operations and kinds, so new ones are covered as soon as they are declared. A fifth of the
 * distillations have a teacher that exists already; some networks read their parameters from a
 * file.
 */
package org.distill4j.examples.random;
