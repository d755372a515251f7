/** The graph view: legend, hints, labels on the canvas, descriptions for screen readers, the menu of a person, the timeline. */
export const graphMessages = {
  /** Screen readers: name of the canvas. mode: circles, map, or ego (the network of one person). */
  'graph.canvas': 'Graph of your network, {mode, select, circles {circles} map {map} other {one person’s network}}',
  /** Screen readers: what kind of thing the canvas is. */
  'graph.canvasRole': 'network graph',
  /** Screen readers: the keys of the canvas. */
  'graph.keyboardHelp':
    'Arrow keys move to the nearest person in that direction. Enter selects. Escape goes one level up. Home moves to your closest person. Backspace moves back. Square brackets move along the ties of a person. End continues from the person you reached. Letters find a name. Shift Enter chooses who is at the cursor, for what is done with many at once. Slash opens the search. Plus, minus and 0 zoom. Shift F10 opens the menu of a person.',
  /** Screen readers: more keys, on the map only. */
  'graph.keyboardHelpMap':
    'Control and an arrow key move the person. M moves the person step by step, Enter drops them. Delete unpins the person from the map.',
  /** Screen readers: somebody was chosen for what is done with many at once, or is not any more. */
  'graph.personChosen': '{isChosen, select, yes {{name} chosen} other {{name} no longer chosen}}',
  /** Screen readers: everybody of a region was chosen. */
  'graph.areaChosen': '{count, plural, one {# person} other {# people}} of this region chosen',
  /** Button: shows the photos of people on the map. */
  'graph.photos': 'Photos from afar',
  /** Tooltip of that button. */
  'graph.photosHint': 'Photos show when you zoom near. This shows them also from further away.',
  /** Button: dragging on the map then draws around people, who are chosen. */
  'graph.lasso': 'Choose by drawing',
  /** Tooltip of that button. */
  'graph.lassoHint': 'Draw around people to choose them. Shift and dragging does the same at any time, and adds. By keys: Shift Enter.',
  /** Beside what can be done with the people chosen on the map. */
  'graph.chosenHint': 'Drag with Shift adds more · Shift Enter chooses who is at the cursor',
  /** Button: shows the chosen people in the table, where they stay chosen. */
  'graph.chosenInTable': 'In the table',
  /** In the middle of a map without people. */
  'graph.empty': 'Nobody here yet.',
  /** Over the map, after "Move on map…": the next click places the person. */
  'graph.clickToPlace': 'Click where {name} should go',
  /** Over the map, while a person is moved by arrow keys. */
  'graph.movingByKeys': 'Moving {name}: arrow keys move, Enter drops, Escape puts them back',
  /** Over the graph, while a layout is computed. */
  'graph.drawing': '{mode, select, circles {Drawing the circles…} map {Drawing the map…} other {Drawing the network of one person…}}',
  /** Button beside the message above: keeps the graph that is shown now. */
  'graph.stayHere': 'Stay here',
  /** Stands for a person who is no longer in the network. */
  'graph.unknownPerson': 'Somebody',

  /** The user, in the center of the circles. Two letters fit best. */
  'graph.me': 'me',
  /** Label of the innermost ring of the circles: ranks 1 to 5. */
  'graph.ringClosest': 'closest five',
  /** Label of a ring of the circles. */
  'graph.ringFifteen': 'to fifteen',
  /** Label of a ring of the circles. */
  'graph.ringFifty': 'to fifty',
  /** Label of a ring of the circles. */
  'graph.ringHundredFifty': 'to 150',
  /** Label of the outermost ring. */
  'graph.ringBeyond': 'further out',
  /** Label of the outermost ring when nobody there has a logged contact. */
  'graph.ringNoContact': 'no contact logged yet',
  /** Label of the outermost ring when some there have no logged contact. */
  'graph.ringBeyondOrNoContact': 'further out, or no contact logged yet',
  /** Label of a ring in the network of one person. steps: ties between them. count: people there. */
  'graph.ringSteps': '{steps, select, 1 {one step} 2 {two steps} other {three steps}} · {count, number}',
  /** The same when only some of the people there are drawn. */
  'graph.ringStepsPartly': '{steps, select, 1 {one step} 2 {two steps} other {three steps}} · {shown, number} of {count, number}',
  /** In the circles before the first contact is logged: first line. */
  'graph.noContactsYet': 'No contacts logged yet.',
  /** In the circles before the first contact is logged: second line. */
  'graph.noContactsHint': 'Log the first ones: people move inward.',
  /** In the network of a person without ties: first line. */
  'graph.noTiesYet': 'No known ties of {name} yet.',
  /** In the network of a person without ties: second line. */
  'graph.noTiesHint': 'Log who met together: ties come from that.',
  /** Label of the only group of people. */
  'graph.everybody': 'Everybody',
  /** Label of the group of everybody in a small cluster or none. */
  'graph.others': 'Others',
  /** Label of the group of people in no cluster. */
  'graph.inNoCluster': 'In no cluster',
  /** Under the label of a cluster: its interests and number of people. */
  'graph.interestsAndCount': '{interests} · {count, number}',
  /** Under the label of "Others". */
  'graph.smallClusters': '{clusters, plural, one {in # small cluster} other {in # small clusters}} · {count, number}',
  /** Under an open cluster: people who have no mark of their own. */
  'graph.more': '+{count, number} more',
  /** Label of a cluster in an exported image without names. */
  'graph.anonymousGroup': 'Group {number}',
  /** Beside a step of an introduction path: the tie is in the log. */
  'graph.stepKnown': 'known',
  /** The same with its evidence: "both at Nordbank". */
  'graph.stepKnownFrom': 'known: {evidence}',
  /** Beside a step of an introduction path: the tie is a guess. */
  'graph.stepInferred': 'inferred',
  /** The same with its evidence. */
  'graph.stepInferredFrom': 'inferred: {evidence}',
  /** Under a step of an introduction path. */
  'graph.weakestStep': 'the weakest step',

  /** Name of the legend, and the button that opens and closes it. */
  'graph.legend': 'Legend',
  /** Button: shows the entries of the legend that do not fit. */
  'graph.legendMore': '{count, number} more',
  /** Legend entry of a mark. */
  'graph.legendPathKnown': 'a known step',
  /** Legend entry of a mark. */
  'graph.legendPathInferred': 'an inferred step',
  /** Legend entry: the gap since the last contact is long for this person. */
  'graph.legendOverdue': 'overdue by their rhythm',
  /** Legend entry of a line. */
  'graph.legendBridge': 'bridge',
  /** Legend entry of a line: bridges that are not drawn one by one. */
  'graph.legendBridgeLink': 'further bridges',
  /** Legend entry of a mark. */
  'graph.legendDormant': 'dormant',
  /** Legend entry: a person moves to an outer ring. */
  'graph.legendDrift': 'drifting outward',
  /** Legend entry: a larger mark is a closer person. */
  'graph.legendSize': 'size: closeness',
  /** Legend entry: a person who connects the user to another group. */
  'graph.legendBridgePerson': 'may lead somewhere new',
  /** Legend entry of small points. */
  'graph.legendPoints': 'one person each',
  /** Legend entry: darker areas hold more people. */
  'graph.legendDensity': 'darker: more people',
  /** Legend entry of a broad line. */
  'graph.legendClusterLink': 'ties between clusters',
  /** Legend entry of a line. */
  'graph.legendTie': 'seen together, or stated',
  /** Legend entry of a dotted line. */
  'graph.legendAffinity': 'common interests',
  /** Legend entry of a mark. */
  'graph.legendPlanned': 'meeting planned',
  /** Legend entry of a mark. */
  'graph.legendTwoClusters': 'between two clusters, or loosely in one',

  /** State of a tie, in the card under the pointer and for screen readers. */
  'graph.statePlanned': 'meeting planned',
  /** State of a tie. */
  'graph.stateNew': 'new',
  /** State of a tie. */
  'graph.stateOneOff': 'met once',
  /** State of a tie. */
  'graph.stateActive': 'active',
  /** State of a tie. */
  'graph.stateFading': 'fading',
  /** State of a tie. */
  'graph.stateDormant': 'dormant',
  /** State of a tie. */
  'graph.stateNoHistory': 'no contact logged',
  /** In place of the state: the person is not to be tracked, or in the archive, or has died. */
  'graph.stateNotTracked': 'not tracked',
  /** Card under the pointer: state and cluster. */
  'graph.stateAndCluster': '{state} · {cluster}',
  /** Screen readers: a person. state: "fading". cluster: label, or "in no cluster". */
  'graph.personDescription': '{name}, {state}, {cluster}, {ties, plural, =0 {no known ties} one {# known tie} other {# known ties}}',
  /** Screen readers: in place of the label of a cluster. */
  'graph.noClusterDescription': 'in no cluster',
  /** Screen readers: a cluster. */
  'graph.areaDescription': '{label}, {count, plural, one {# person} other {# people}}',
  /** Screen readers: a cluster with its interests. */
  'graph.areaDescriptionWithInterests': '{label}, {count, plural, one {# person} other {# people}}, {interests}',
  /** Screen readers: a closed cluster on the map. area: its description. */
  'graph.areaClosed': '{area}, press Enter to open',
  /** Screen readers: a tie, before the description of the person it leads to. */
  'graph.knows': 'tied to {name}: {person}',
  /** Screen readers: common interests, before the description of the person. */
  'graph.sharesInterests': 'shares interests with {name}: {person}',
  /** Screen readers: a bridge, before the description of the person it leads to. */
  'graph.bridgeTo': 'bridge to {name}: {person}',
  /** Screen readers: after Backspace. place: a person or cluster. */
  'graph.backTo': 'Back to {place}',
  /** Screen readers: Backspace without history. */
  'graph.nothingToGoBackTo': 'Nothing to go back to',
  /** Screen readers: the circles as a whole. */
  'graph.descriptionCircles':
    'Circles of {people, plural, one {# person} other {# people}} in {clusters, plural, one {# cluster} other {# clusters}}.',
  /** Screen readers: the map as a whole. */
  'graph.descriptionMap':
    'Map of {people, plural, one {# person} other {# people}} in {clusters, plural, one {# cluster} other {# clusters}}.',
  /** Screen readers: a graph without people. */
  'graph.descriptionEmpty':
    '{mode, select, circles {Circles: nobody here yet.} map {Map: nobody here yet.} other {Network: nobody here yet.}}',
  /** Screen readers: the network of one person. rings: "one step · 12, two steps · 40". */
  'graph.descriptionEgo': 'The network of {name}: {rings}.',
  /** Screen readers: heading of a list. */
  'graph.clusterList': 'Clusters in the graph',
  /** Screen readers: heading of a list. */
  'graph.peopleList': 'People in the graph',
  /** Screen readers: after Enter. */
  'graph.selected': 'Selected {name}',
  /** Screen readers: Escape while moving a person. */
  'graph.putBack': 'Put back',
  /** Screen readers: Escape while an introduction path is shown. */
  'graph.pathHidden': 'Path hidden',
  /** Screen readers: a person was dropped on the map. */
  'graph.pinnedHere': 'Pinned here',
  /** Screen readers: Delete on a pinned person. */
  'graph.unpinned': 'Unpinned from map',
  /** Screen readers: a person was moved by one step. */
  'graph.moved': 'Moved',
  /** Screen readers: square brackets on a person without ties. */
  'graph.noKnownTies': 'No known ties',
  /** Screen readers: after End. */
  'graph.tiesOf': 'At {name}: square brackets move along their ties',
  /** Screen readers: no name begins with the typed letters. */
  'graph.noNameFound': 'No name begins with {letters}',

  /** Title of an exported image. */
  'graph.imageTitleCircles': 'My circles',
  /** Title of an exported image. */
  'graph.imageTitleMap': 'Map of my network',
  /** Title of an exported image. */
  'graph.imageTitleEgo': 'The network of {name}',
  /** Title of an exported image without names. */
  'graph.imageTitleEgoAnonymous': 'The network of one person',
  /** Under the title of an exported image. */
  'graph.imageSubtitle':
    '{people, plural, one {# person} other {# people}} · {ties, plural, one {# known tie} other {# known ties}} · {day}',

  /** Screen readers: name of the page. */
  'graph.page': 'Graph of your network',
  /** Heading of the page. */
  'graph.headingCircles': 'Your circles',
  /** Heading of the page. */
  'graph.headingMap': 'Map of your network',
  /** Heading of the page. */
  'graph.headingEgo': 'The network of one person',
  /** In place of the graph while the file is read. */
  'graph.reading': 'Reading the network…',
  /** Chip above the graph. */
  'graph.networkOf': 'the network of <b>{name}</b>',
  /** Button on that chip. */
  'graph.leaveNetworkOf': 'Leave the network of {name}',
  /** Label of the choice below. */
  'graph.stepsFromThem': 'Steps from them',
  /** Choice: how far the network of one person reaches. */
  'graph.steps': '{count, plural, one {# step} other {# steps}}',

  /** Screen readers: name of the menu of a person. */
  'graph.menuOf': 'Menu of {name}',
  /** Menu entry. */
  'graph.openPage': 'Open page',
  /** Menu entry. */
  'graph.showNetwork': 'Show their network',
  /** Menu entry. */
  'graph.zoomTo': 'Zoom to them',
  /** Menu entry: opens the dialog. */
  'graph.logContact': 'Log contact…',
  /** Menu entry: the next click on the map places the person. */
  'graph.moveOnMap': 'Move on map…',
  /** Menu entry: Kith chooses the place again. */
  'graph.unpin': 'Unpin from map',

  /** Name of the bar with the time slider. */
  'graph.timeline': 'Timeline of the network',
  /** Button. */
  'graph.closeTimeline': 'Close timeline',
  /** In the bar when no contact has a date. */
  'graph.timelineEmpty': 'No contact has a date yet. Log contacts to see how your network developed.',
  /** Button: replays the network from the first contact. */
  'graph.play': 'Play',
  /** Button: stops the replay. */
  'graph.pause': 'Pause',
  /** Screen readers: name of the slider. */
  'graph.timelineSlider': 'Look at the network as of',
  /** The present day on the slider. */
  'graph.today': 'today',
  /** Chip in the bar. */
  'graph.asOf': 'as of <b>{day}</b>',
  /** Button: leaves the past. */
  'graph.backToToday': 'Back to today',
  /** Hint in the bar. */
  'graph.timelineHint': 'Drag to an earlier day, or play from the first contact to today.',
  /** What changed in one step of the replay. */
  'graph.changedSince': 'Since {day}: {changes}.',
  /** What changed between the chosen day and today. */
  'graph.changedUntilToday': 'From then to today: {changes}.',
} as const;
