/** What operations and objectives require of their sizes. */
package org.distill4j.examples.requirement;
