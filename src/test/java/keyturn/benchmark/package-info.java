/// Benchmarks, not tests: `mvn -q test-compile exec:exec@benchmark` runs them (JMH).
package keyturn.benchmark;
