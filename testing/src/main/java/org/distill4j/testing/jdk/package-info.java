/** Programs and compilations on a newer JDK than the one that runs the tests. */
package org.distill4j.testing.jdk;
