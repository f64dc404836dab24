// Natural Earth's states with what this product must not draw otherwise: what belongs to whom is set right before anything is projected.
import { geoContains } from 'd3-geo'
import { feature, merge, mergeArcs } from 'topojson-client'
import countries from 'world-atlas/countries-50m.json' with { type: 'json' }

const SIMFEROPOL = [34.1, 44.95]

// Alpha-3 by Natural Earth's numeric id: every state of which a part lies in the frame of the map. Others are land without borders.
const CODES = {
  '008': 'ALB',
  '020': 'AND',
  '040': 'AUT',
  '056': 'BEL',
  '070': 'BIH',
  100: 'BGR',
  112: 'BLR',
  191: 'HRV',
  196: 'CYP',
  203: 'CZE',
  208: 'DNK',
  233: 'EST',
  246: 'FIN',
  250: 'FRA',
  276: 'DEU',
  300: 'GRC',
  348: 'HUN',
  352: 'ISL',
  372: 'IRL',
  380: 'ITA',
  428: 'LVA',
  438: 'LIE',
  440: 'LTU',
  442: 'LUX',
  470: 'MLT',
  492: 'MCO',
  498: 'MDA',
  499: 'MNE',
  528: 'NLD',
  578: 'NOR',
  616: 'POL',
  620: 'PRT',
  642: 'ROU',
  643: 'RUS',
  674: 'SMR',
  688: 'SRB',
  703: 'SVK',
  705: 'SVN',
  724: 'ESP',
  752: 'SWE',
  756: 'CHE',
  792: 'TUR',
  804: 'UKR',
  807: 'MKD',
  826: 'GBR',
}

/** States by alpha-3 code as GeoJSON, and all other land as one shape. Throws where the data is not what the corrections were written for. */
export function readAtlas(topology = countries) {
  const all = topology.objects.countries.geometries
  const byName = (name) => {
    const found = all.find(({ properties }) => properties.name === name)
    if (!found) throw new Error(`the atlas has no shape called ${name}`)
    return found
  }
  const parts = new Map(
    Object.entries(CODES).map(([id, code]) => {
      const found = all.find((geometry) => geometry.id === id)
      if (!found) throw new Error(`the atlas has no shape ${id} for ${code}`)
      return [code, [found]]
    }),
  )
  // It has no ISO number.
  parts.set('XKX', [byName('Kosovo')])
  const { russia, crimea } = cutCrimea(topology, byName('Russia'))
  parts.set('RUS', [russia])
  parts.get('UKR').push(crimea)
  // One state in law: UN Security Council resolutions 541 and 550; Åland is a part of Finland.
  parts.get('CYP').push(byName('N. Cyprus'))
  parts.get('FIN').push(byName('Åland'))
  const drawn = new Set([...parts.values()].flat().concat(byName('Russia')))
  return {
    states: new Map([...parts].map(([code, shapes]) => [code, merge(topology, shapes)])),
    land: merge(
      topology,
      all.filter((geometry) => !drawn.has(geometry) && geometry.id !== '010'),
    ),
  }
}

/**
 * Natural Earth's 50m map draws Crimea and Sevastopol inside Russia. UN General Assembly resolution 68/262 of 27 March 2014 affirms the
 * territorial integrity of Ukraine within its internationally recognised borders.
 */
function cutCrimea(topology, russia) {
  const polygons = russia.arcs.map((arcs) => ({ type: 'Polygon', arcs }))
  const [crimea, ...more] = polygons.filter((polygon) =>
    geoContains(feature(topology, polygon), SIMFEROPOL),
  )
  if (!crimea || more.length > 0) throw new Error('the atlas draws Crimea otherwise than expected')
  const rest = polygons.filter((polygon) => polygon !== crimea)
  return { russia: mergeArcs(topology, rest), crimea }
}

/** The state on whose land a place lies, longitude first; none at sea. */
export function findOwner({ states }, place) {
  return [...states].find(([, shape]) => geoContains(shape, place))?.[0]
}
