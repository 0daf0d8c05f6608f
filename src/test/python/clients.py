"""Asks an endpoint as researchers do: with SPARQLWrapper and with rdflib. Usage: clients.py ADDRESS_OF_THE_SERVER"""
import sys
import unittest

import rdflib
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, N3, POST, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

SERVER = sys.argv.pop(1)
ZT = rdflib.Namespace("https://w3id.org/zhengtu/ontology#")
BASE = "https://w3id.org/zhengtu/"
CHAIRS = """
PREFIX zt: <https://w3id.org/zhengtu/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?name { ?p a zt:Person ; skos:prefLabel ?name } ORDER BY ?name"""


class Wrapper(unittest.TestCase):
    def ask(self, query, form, method=None):
        endpoint = SPARQLWrapper(SERVER + "sparql")
        endpoint.setQuery(query)
        endpoint.setReturnFormat(form)
        if method:
            endpoint.setMethod(method)
        return endpoint.query()

    def test_rows_by_get_and_by_post_are_the_same(self):
        rows = self.ask(CHAIRS, JSON).convert()["results"]["bindings"]
        self.assertGreater(len(rows), 30)
        self.assertEqual({"zh"}, {row["name"]["xml:lang"] for row in rows})
        self.assertEqual(rows, self.ask(CHAIRS, JSON, POST).convert()["results"]["bindings"])

    def test_rows_as_xml_and_csv_are_as_many_as_in_json(self):
        rows = len(self.ask(CHAIRS, JSON).convert()["results"]["bindings"])
        self.assertEqual(rows, len(self.ask(CHAIRS, XML).convert().getElementsByTagName("result")))
        self.assertEqual(rows + 1, len(self.ask(CHAIRS, CSV).convert().decode().strip().splitlines()))

    def test_constructed_triples_are_read_by_rdflib(self):
        query = "CONSTRUCT { ?s a ?c } { ?s a ?c . ?c a <http://www.w3.org/2002/07/owl#Class> }"
        counts = set()
        for form, name in ((TURTLE, "turtle"), (N3, "n3"), (XML, "xml")):
            answer = self.ask(query, form).convert()
            graph = answer if isinstance(answer, rdflib.Graph) else rdflib.Graph().parse(data=answer, format=name)
            counts.add(len(graph))
        self.assertEqual(1, len(counts), counts)
        self.assertGreater(counts.pop(), 100)

    def test_a_broken_query_is_told_as_such(self):
        with self.assertRaises(QueryBadFormed):
            self.ask("SELECT * { ?s ?p }", JSON)


class Linked(unittest.TestCase):
    """Data behind an IRI, wherever this copy of the graph is served."""

    def person(self):
        graph = rdflib.Graph(SPARQLStore(SERVER + "sparql"))
        found = sorted(row[0] for row in graph.query(
            "SELECT DISTINCT ?p { ?f a zt:PostHolding ; org:member ?p }", initNs={"zt": ZT, "org": rdflib.ORG}))
        return found[0]

    def test_rdflib_reads_a_thing_in_every_format(self):
        person = self.person()
        sizes = set()
        for suffix, form in ((".ttl", "turtle"), (".nt", "nt"), (".rdf", "xml"), (".jsonld", "json-ld")):
            graph = rdflib.Graph().parse(person.replace(BASE, SERVER) + suffix, format=form)
            self.assertIn((person, RDF.type, ZT.Person), graph)
            self.assertTrue(list(graph.objects(person, SKOS.prefLabel)))
            sizes.add(len(graph))
        self.assertEqual(1, len(sizes), sizes)

    def test_rdflib_negotiates_by_itself(self):
        person = self.person()
        graph = rdflib.Graph().parse(person.replace(BASE, SERVER))
        self.assertIn((person, RDF.type, ZT.Person), graph)

    def test_the_ontology_is_read_as_it_stands(self):
        graph = rdflib.Graph().parse(SERVER + "ontology.ttl", format="turtle")
        self.assertIn((ZT.Person, RDF.type, rdflib.OWL.Class), graph)

    def test_a_remote_graph_answers_triple_patterns(self):
        graph = rdflib.Graph(SPARQLStore(SERVER + "sparql"))
        self.assertGreater(len(list(graph.triples((None, RDF.type, ZT.Meeting)))), 10)


if __name__ == "__main__":
    unittest.main(verbosity=1)
